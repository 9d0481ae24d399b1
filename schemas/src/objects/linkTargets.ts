/** Kinds of documents that have a page of their own, so that a link may lead to them. */
export const linkTargets = [
  {type: 'article'},
  {type: 'page'},
  {type: 'notice'},
  {type: 'officialDocument'},
  {type: 'activityReport'},
  {type: 'photoAlbum'},
  {type: 'video'},
  {type: 'category'},
]
