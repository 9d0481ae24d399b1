/** What can be found: the kind's letter in the index, its word in the page's address, and its name. */
export const searchKinds = {
  article: {letter: 't', word: 'tin-bai', name: 'Tin bài'},
  notice: {letter: 'n', word: 'thong-bao', name: 'Thông báo'},
  officialDocument: {letter: 'd', word: 'van-ban', name: 'Văn bản'},
  activityReport: {letter: 'b', word: 'bao-cao', name: 'Báo cáo'},
  feedbackAnswer: {letter: 'h', word: 'hoi-dap', name: 'Hỏi đáp'},
  photoAlbum: {letter: 'l', word: 'album-anh', name: 'Album ảnh'},
  photoCaption: {letter: 'a', word: 'anh', name: 'Ảnh'},
  video: {letter: 'v', word: 'video', name: 'Video'},
  page: {letter: 'g', word: 'gioi-thieu', name: 'Giới thiệu'},
} as const

export type SearchKind = keyof typeof searchKinds

/** Name of the kind with a letter of the index. */
export function kindName(letter: string): string {
  return Object.values(searchKinds).find(kind => kind.letter === letter)?.name ?? ''
}

/** Letter of the kind with a word of the page's address; undefined when there is none. */
export function kindLetter(word: string): string | undefined {
  return Object.values(searchKinds).find(kind => kind.word === word)?.letter
}
