import {type AddressedDocument, addressOf} from '../addresses.ts'
import {required} from '../lake/required.ts'
import {safeAddress} from '../richText/safeAddress.ts'

/** A link of a menu. */
export type MenuLink = {label: string; href: string}

type LinkResult = {label: string | null; address: string | null; document: AddressedDocument | null}

/** Reads menu links; one whose document is not public (or that leads nowhere safe) is left out. */
export function readLinks(
  links: readonly LinkResult[] | null,
  documentId: string,
  field: string,
): MenuLink[] {
  return (links ?? []).flatMap((link, index) => {
    const read = readLink(link, documentId, `${field}[${index}]`)
    return read ? [read] : []
  })
}

export function readLink(link: LinkResult | null, documentId: string, field: string): MenuLink | undefined {
  if (!link) return undefined
  const href = link.document ? addressOf(link.document) : safeAddress(link.address)
  return href === undefined ? undefined : {label: required(link.label, documentId, `${field}.label`), href}
}
