/** A kind of file that is taken, known by its bytes; what its name or the browser says about it counts for nothing. */
export interface AttachmentKind {
  extension: 'pdf' | 'docx' | 'jpg' | 'png'
  mimeType: string
}

/** The largest file taken, in bytes. */
export const largestAttachment = 5 * 1024 * 1024

const kinds: [AttachmentKind, (bytes: Buffer) => boolean][] = [
  [{extension: 'pdf', mimeType: 'application/pdf'}, bytes => begins(bytes, '%PDF-')],
  [{extension: 'png', mimeType: 'image/png'}, bytes => begins(bytes, '\x89PNG\r\n\x1a\n')],
  [{extension: 'jpg', mimeType: 'image/jpeg'}, bytes => begins(bytes, '\xff\xd8\xff')],
  [
    {extension: 'docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'},
    // Word's macros live in vbaProject.bin, which only .docm may hold.
    bytes =>
      begins(bytes, 'PK\x03\x04') && bytes.includes('word/document.xml') && !bytes.includes('vbaProject'),
  ],
]

/** What kind of file the bytes are; undefined for one that is not taken. */
export function attachmentKind(bytes: Buffer): AttachmentKind | undefined {
  return kinds.find(([, matches]) => matches(bytes))?.[0]
}

function begins(bytes: Buffer, magic: string): boolean {
  return bytes.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1'))
}
