import {beginsSegment, cutSegments} from '../src/search/cutSegments.ts'
import {encodeDays, fileName, manifestName, type SearchDocument} from '../src/search/searchFiles.ts'
import {writeSegment} from '../src/search/writeSegment.ts'

export type DatedDocument = {id: string; day: string; kind: string; document: SearchDocument}

/** The files of a search index of documents that stand in the order of their days, by name. */
export async function searchFolderOf(
  all: readonly DatedDocument[],
  mean?: number,
): Promise<Map<string, string>> {
  const {closed, open} = cutSegments(all, ({id}) => beginsSegment(id, mean))
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
  const written = closed.map(({key, items}) => writeSegment(`tin-${key}`, [documents(items)]))
  return new Map([
    [manifestName, JSON.stringify(manifest)],
    [fileName.open('tin'), JSON.stringify(documents(open))],
    ...(await Promise.all(written)).flatMap(files => [...files]),
  ])
}
