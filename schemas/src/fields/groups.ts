/** The tabs of a long form, in the order an editor fills them. */
export const contentGroup = {name: 'content', title: 'Nội dung', default: true} as const
export const publishingGroup = {name: 'publishing', title: 'Đăng và phân loại'} as const
export const sourceGroup = {name: 'source', title: 'Tác giả và nguồn'} as const
export const seoGroup = {name: 'seo', title: 'Tìm kiếm và chia sẻ'} as const
