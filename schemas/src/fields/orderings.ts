import type {SortOrdering} from 'sanity'

/** Orders offered above a document list. */
export const newestFirst: SortOrdering = {
  name: 'publishedAtDesc',
  title: 'Mới đăng trước',
  by: [
    {field: 'publishedAt', direction: 'desc'},
    {field: '_id', direction: 'asc'},
  ],
}

export const oldestFirst: SortOrdering = {
  name: 'publishedAtAsc',
  title: 'Cũ trước',
  by: [
    {field: 'publishedAt', direction: 'asc'},
    {field: '_id', direction: 'asc'},
  ],
}

export const byTitle: SortOrdering = {
  name: 'titleAsc',
  title: 'Theo tiêu đề',
  by: [{field: 'title', direction: 'asc'}],
}

export const byName: SortOrdering = {
  name: 'nameAsc',
  title: 'Theo tên',
  by: [{field: 'name', direction: 'asc'}],
}

export const byOrder: SortOrdering = {
  name: 'orderAsc',
  title: 'Theo thứ tự đã đặt',
  by: [
    {field: 'order', direction: 'asc'},
    {field: '_id', direction: 'asc'},
  ],
}
