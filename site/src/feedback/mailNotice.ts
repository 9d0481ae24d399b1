import {createTransport} from 'nodemailer'
import {formatCode} from './receiptCode.ts'

/** Tells the office by mail that something came. Rejects when the mail server did not take it. */
export type MailNotice = (codes: readonly string[]) => Promise<void>

/** A mail server that says nothing must not keep letters from the lake; in milliseconds, and SMTP_URL may say otherwise. */
const patience = {connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000}

/**
 * A notice through `SMTP_URL` (smtp:// or smtps://, with user and password where needed). It holds codes only: what
 * citizens write does not leave the office's own machine by mail.
 */
export function createMailNotice(smtpUrl: string, to: string, from: string, studioUrl: string): MailNotice {
  const transport = createTransport({url: smtpUrl, ...patience}, {from})
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
