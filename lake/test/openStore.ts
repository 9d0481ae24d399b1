import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createDatasetRegistry} from '../src/store/createDatasetRegistry.ts'
import type {DocumentStore} from '../src/store/documentStore.ts'

/** A store of its own in a fresh folder; `close` removes it. */
export function openStore(): {store: DocumentStore; close: () => void} {
  const folder = mkdtempSync(join(tmpdir(), 'cong-store-'))
  const datasets = createDatasetRegistry(folder)
  return {
    store: datasets.create('production', 'private').store,
    close() {
      datasets.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}
