import type {ArticlePagesQueryResult} from '@cong/schemas/types'
import {filePath} from '../images/fileAddress.ts'
import {required} from '../lake/required.ts'

type AttachmentResult = Pick<
  NonNullable<ArticlePagesQueryResult[number]['attachments']>[number],
  'title' | 'file'
>

/** A file to download. */
export type Attachment = {title: string; href: string; fileName: string; extension: string; bytes: number}

export function readAttachment(attachment: AttachmentResult, documentId: string, field: string): Attachment {
  const file = required(attachment.file, documentId, `${field}.file`)
  const title = required(attachment.title, documentId, `${field}.title`)
  const extension = file.extension ?? 'bin'
  return {
    title,
    href: filePath(file._id),
    fileName: file.originalFilename ?? `${title}.${extension}`,
    extension,
    bytes: file.size ?? 0,
  }
}

export function readAttachments(
  attachments: readonly AttachmentResult[] | null,
  documentId: string,
): Attachment[] {
  return (attachments ?? []).map((one, index) => readAttachment(one, documentId, `attachments[${index}]`))
}
