import {closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {exportDataset} from '@sanity/export'
import {createAssetService} from '../assets/createAssetService.ts'
import type {LakeConfig} from '../config.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import {openExportSource} from './exportSource.ts'
import {restoreNulls} from './listNulls.ts'

export interface ExportOptions {
  /** Document types wanted; all when undefined. */
  types?: string[]
  drafts: boolean
  assets: boolean
  /** Asset documents and references as they are, and no bytes. */
  raw: boolean
}

export interface ExportReport {
  documents: number
  assets: number
  /** Ids of assets whose bytes are missing or damaged on the lake's disk; the archive is without them. */
  lost: string[]
}

/**
 * Writes a dataset as Sanity's archive (tar.gz of `data.ndjson`, `assets.json`, `images/`, `files/`) through
 * @sanity/export, while the lake runs or not. `file` appears when it is whole and on disk, or not at all.
 */
export async function exportArchive(
  dataset: Dataset,
  file: string,
  {projectId, dataDir, publicUrl, limits}: LakeConfig,
  options: ExportOptions,
): Promise<ExportReport> {
  const cacheFolder = join(dataDir, 'lake', 'cache', 'images')
  const assets = createAssetService({projectId, cacheFolder, limits})
  const address = options.raw ? (publicUrl ?? 'http://localhost') : null
  const source = await openExportSource({dataset, projectId, assets, publicUrl: address})
  const unfinished = `${file}.unfinished`
  try {
    const {documentCount, assetCount} = await exportDataset({
      client: source.client,
      dataset: dataset.name,
      outputPath: unfinished,
      transformDocument: restoreNulls,
      ...options,
    })
    makeDurable(unfinished)
    renameSync(unfinished, file)
    return {documents: documentCount, assets: assetCount, lost: [...source.lost].sort()}
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished)
    await source.close()
    await assets.close()
  }
}

function makeDurable(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
