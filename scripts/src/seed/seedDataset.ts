import type {SanityClient} from '@sanity/client'
import {type AssetName, sampleAssets} from './sampleAssets.ts'
import {sampleContent} from './sampleContent.ts'
import {withAssets} from './sampleDocument.ts'

export type SeedOptions = {
  log: (line: string) => void
  /** Adds what is missing even when the dataset already has its settings. Never overwrites a document. */
  force?: boolean
}

/**
 * Fills a dataset with the sample office: draws and uploads its pictures, videos and files, then creates all
 * documents in one transaction, so that a start cut off midway leaves nothing half done. A dataset that already
 * has `siteSettings` belongs to somebody and is left alone. Needs a token that may write.
 * Answers how many documents the sample has, or 0 when it did nothing.
 */
export async function seedDataset(client: SanityClient, {log, force = false}: SeedOptions): Promise<number> {
  if (!force && (await client.getDocument('siteSettings'))) {
    log('The dataset already has its settings: the sample content is not needed.')
    return 0
  }
  const assetIds = await uploadAssets(client)
  log(`Uploaded ${assetIds.size} pictures, videos and files.`)
  const transaction = client.transaction()
  for (const document of sampleContent) transaction.createIfNotExists(withAssets(document, assetIds))
  await transaction.commit({visibility: 'sync'})
  log(`Created ${sampleContent.length} documents.`)
  return sampleContent.length
}

/** Uploads with a few requests under way at a time; equal bytes get the same id, so doing it twice adds nothing. */
async function uploadAssets(client: SanityClient): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const waiting = Object.keys(sampleAssets) as AssetName[]
  const worker = async () => {
    for (let name = waiting.pop(); name; name = waiting.pop()) ids.set(name, await upload(client, name))
  }
  await Promise.all([worker(), worker(), worker()])
  return ids
}

async function upload(client: SanityClient, name: AssetName): Promise<string> {
  const {kind, contentType, make} = sampleAssets[name]
  const file = await make()
  try {
    const asset = await client.assets.upload(kind, file, {filename: name, contentType})
    return asset._id
  } catch (error) {
    throw new Error(`The lake did not take the sample file ${name}.`, {cause: error})
  }
}
