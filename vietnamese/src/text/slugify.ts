import {fold} from './fold.ts'

/**
 * The part of an address that names a document: 'Đoàn viên ưu tú' gives `doan-vien-uu-tu`.
 * Only a–z, 0–9 and single inner hyphens come out; '&' is read aloud as 'và'. A slug longer than
 * `maxLength` characters ends at the last whole word that fits. Text without letters or digits gives ''.
 */
export function slugify(text: string, maxLength = 96): string {
  const spoken = text.normalize('NFKC').replaceAll('&', ' va ')
  const slug = fold(spoken)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return slug.length <= maxLength ? slug : cutAtWord(slug, maxLength)
}

function cutAtWord(slug: string, maxLength: number): string {
  const boundary = slug.lastIndexOf('-', maxLength)
  return slug.slice(0, boundary > 0 ? boundary : maxLength)
}
