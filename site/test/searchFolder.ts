import {cutSegments} from '../src/search/cutSegments.ts'
import {encodeDays, fileName, manifestName, type SearchDocument} from '../src/search/searchFiles.ts'
import {writeSegment} from '../src/search/writeSegment.ts'

export type DatedDocument = {id: string; day: string; kind: string; document: SearchDocument}

/** The files of a search index of documents that stand in the order of their days, by name. */
export function searchFolderOf(all: readonly DatedDocument[], mean?: number): Map<string, string> {
  const {closed, open} = cutSegments(all, mean)
  const segments = [
    ...closed.map(({key, items}) => ({key: `tin-${key}`, items})),
    {key: fileName.open('tin'), items: open},
  ]
  const manifest = segments.map(({key, items}) => ({
    key,
    kinds: items.map(({kind}) => kind).join(''),
    days: encodeDays(items.map(({day}) => day)),
  }))
  const documents = (items: readonly DatedDocument[]) => items.map(({document}) => document)
  return new Map([
    [manifestName, JSON.stringify(manifest)],
    [fileName.open('tin'), JSON.stringify(documents(open))],
    ...closed.flatMap(({key, items}) => [...writeSegment(`tin-${key}`, documents(items))]),
  ])
}
