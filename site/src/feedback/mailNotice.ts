import {createTransport} from 'nodemailer'
import {formatCode} from './receiptCode.ts'

/** Tells the office by mail that something came. */
export type MailNotice = (codes: readonly string[]) => Promise<void>

/**
 * A notice through `SMTP_URL` (smtp:// or smtps://, with user and password where needed). It holds codes only: what
 * citizens write does not leave the office's own machine by mail.
 */
export function createMailNotice(smtpUrl: string, to: string, from: string, studioUrl: string): MailNotice {
  const transport = createTransport(smtpUrl, {from})
  return async codes => {
    await transport.sendMail({
      to,
      subject: `Cổng thông tin: ${codes.length} ý kiến mới`,
      text: [
        `Có ${codes.length} ý kiến mới gửi qua cổng:`,
        ...codes.map(code => `- ${formatCode(code)}`),
        '',
        `Mở Studio, mục Tiếp nhận ý kiến: ${studioUrl}`,
      ].join('\n'),
    })
  }
}
