/**
 * Parts that several queries share. Each names its fields: what a page does not show, such as the place
 * where a consent paper is kept, never leaves the lake.
 */

/** Only what the public may read at `$now` (ISO 8601 instant in UTC with milliseconds). */
export const visible = `publishedAt <= $now && (!defined(expiresAt) || expiresAt > $now)` as const

/** A file: `{_id, url, extension, mimeType, size (bytes), originalFilename}`. */
export const fileAsset = `{_id, url, extension, mimeType, size, originalFilename}` as const

/** A picture with its words, its asset's size in pixels and its low-quality placeholder. */
export const figure = `{
  _type, alt, caption, credit, hotspot, crop,
  "asset": asset->{
    _id, url, extension, mimeType, size,
    "width": metadata.dimensions.width,
    "height": metadata.dimensions.height,
    "lqip": metadata.lqip,
    "hasAlpha": metadata.hasAlpha
  }
}` as const

/**
 * What is needed to write the address of a document of ours. Not its title: menus are on every page, and would change
 * with each title they lead to.
 */
export const address = `{_id, _type, "slug": slug.current, language}` as const

/** A link of a menu: to `document` when it is there, else to `address`. */
export const link = `{_key, label, address, "document": document->${address}}` as const

/** Files to download. */
export const attachments = `{_key, title, "file": file.asset->${fileAsset}}` as const

/** A person as a byline or a contact shows them. */
export const person = `{
  _id, name, "slug": slug.current, position, phone, email,
  "unit": unit->{_id, name, "slug": slug.current},
  photo${figure}
}` as const

/** A video as a list or a text shows it. */
export const videoCard = `{
  _id, _type, title, "slug": slug.current, description, publishedAt, duration, externalAddress,
  poster${figure},
  "file": file.asset->${fileAsset},
  "captions": captions.asset->${fileAsset}
}` as const

/** Portable Text with everything it refers to. */
export const richText = `{
  _key, _type,
  _type == "block" => {
    style, listItem, level, children,
    markDefs[]{
      _key, _type,
      _type == "link" => {href},
      _type == "internalLink" => {"document": reference->${address}}
    }
  },
  _type == "figure" => ${figure},
  _type == "table" => {caption, headerRow, rows[]{_key, cells}},
  _type == "attachment" => {title, "file": file.asset->${fileAsset}},
  _type == "callout" => {tone, title, text},
  _type == "videoEmbed" => {"video": video->${videoCard}}
}` as const

/** What search engines and shared links show. */
export const seo = `{title, description, hidden, image${figure}}` as const

/** An article as a list shows it. */
export const articleCard = `{
  _id, _type, title, "slug": slug.current, summary, publishedAt, featured,
  "category": category->{_id, title, "slug": slug.current},
  mainImage${figure}
}` as const

/** A report as a list shows it. */
export const reportCard = `{
  _id, _type, title, "slug": slug.current, summary, publishedAt,
  period{kind, from, to},
  "figure": figures[0]${figure}
}` as const

/** A photo of the gallery. */
export const photo = `{
  _id, _type, publishedAt, takenAt, place,
  image${figure},
  "album": album->{_id, title, "slug": slug.current}
}` as const

/** A notice as a list shows it. */
export const noticeCard =
  `{_id, _type, title, "slug": slug.current, summary, publishedAt, expiresAt, important}` as const

/** An official document as a list shows it. */
export const officialDocumentCard = `{
  _id, _type, title, "slug": slug.current, documentNumber, documentType, issuedAt, effectiveFrom,
  issuer, signer, field, publishedAt,
  attachments[]${attachments}
}` as const
