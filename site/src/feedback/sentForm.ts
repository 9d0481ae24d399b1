/** A sent form, and what the server knows about who sent it. */
export interface SentForm {
  form: FormData
  address: string
  /** `Sec-Fetch-Site`. */
  fetchSite: string
}

/** An attachment as it was sent. */
export interface SentFile {
  name: string
  bytes: Buffer
}

/** A text field of a form, '' when there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** The attachment; a browser sends an empty nameless file where none was chosen. */
export async function sentFile(form: FormData): Promise<SentFile | undefined> {
  const file = form.get('attachment')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined
  const name =
    file.name
      .normalize('NFC')
      .replace(/[\p{C}/\\]/gu, '')
      .slice(-120) || 'tep-kem-theo'
  return {name, bytes: Buffer.from(await file.arrayBuffer())}
}
