import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'

const filter = '_id in path("drafts.**") || _originalId in path("drafts.**")'

/**
 * A list of everything begun or changed but not published, last touched first. In the `drafts` perspective a
 * draft carries its published id, so that the filter looks at `_originalId` too.
 */
export function draftsWaiting(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('draftsWaiting')
    .title('Bản nháp chờ xuất bản')
    .child(
      S.documentList()
        .id('draftsWaiting')
        .title('Bản nháp chờ xuất bản')
        .apiVersion('2025-02-19')
        .filter(filter)
        .defaultOrdering([{field: '_updatedAt', direction: 'desc'}]),
    )
}
