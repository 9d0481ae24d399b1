/** A document as queries name it when only its address is needed. */
export type AddressedDocument = {
  _id?: string
  _type: string
  slug: string | null
  language?: 'en' | 'vi' | null | undefined
}

/** Folders of the site by the kind of document whose pages stand in them. */
export const folders: Readonly<Record<string, string>> = {
  article: 'tin-tuc',
  category: 'chuyen-muc',
  person: 'tac-gia',
  photoAlbum: 'hinh-anh',
  activityReport: 'bao-cao',
  video: 'video',
  officialDocument: 'van-ban',
  notice: 'thong-bao',
  feedbackAnswer: 'hoi-dap',
}

/** The root-relative address of a document's page; undefined for one that has no page or no slug yet. */
export function addressOf({_type, slug, language}: AddressedDocument): string | undefined {
  if (!slug) return undefined
  if (_type === 'page') return language === 'en' ? englishAddress(slug) : `/${slug}/`
  const folder = folders[_type]
  return folder && `/${folder}/${slug}/`
}

/** The English pages stand under /en/; the one with slug `en` is their first page. */
function englishAddress(slug: string): string {
  return slug === 'en' ? '/en/' : `/en/${slug}/`
}
