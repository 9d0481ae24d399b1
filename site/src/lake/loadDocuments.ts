import {officialDocumentBySlugQuery, officialDocumentsQuery} from '@cong/schemas/queries'
import {type OfficialDocument, readOfficialDocument} from '../content/officialDocument.ts'
import type {PageLake} from './lakeReader.ts'

/** All official documents, newest issue first. */
export async function loadDocuments(lake: PageLake): Promise<OfficialDocument[]> {
  return (await lake.ask(officialDocumentsQuery)).map(readOfficialDocument)
}

/** One official document; undefined when the public may not read it. */
export async function loadDocument(
  lake: PageLake,
  slug: string,
): Promise<(OfficialDocument & {modifiedAt: string}) | undefined> {
  const document = await lake.ask(officialDocumentBySlugQuery, {slug})
  return document ? {...readOfficialDocument(document), modifiedAt: document._updatedAt} : undefined
}
