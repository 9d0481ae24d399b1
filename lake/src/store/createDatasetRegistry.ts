import {existsSync, readdirSync, renameSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {httpError} from '../http/apiError.ts'
import type {Dataset, DatasetRegistry} from './datasetRegistry.ts'
import {makeFolder, syncFolder} from './durableFolder.ts'
import {openDataset} from './openDataset.ts'

// After https://www.sanity.io/docs/content-lake/datasets; `~` leads the datasets Sanity makes itself.
const datasetName = /^~?[a-z0-9][-_a-z0-9]{0,63}$/

/** No dataset's name begins with it: a folder that is not finished, or no longer whole. */
const unfinished = '.'

/**
 * Datasets as folders under `root` (`DATA_DIR/lake/datasets`). Each is opened when first asked for. A dataset appears
 * and disappears by one rename, so that a crash in between leaves a whole one or none.
 */
export function createDatasetRegistry(root: string): DatasetRegistry {
  makeFolder(root)
  const opened = new Map<string, {dataset: ReturnType<typeof openDataset>; inode: number}>()

  const has = (name: string) => datasetName.test(name) && existsSync(join(root, name, 'content.sqlite'))
  const inodeOf = (name: string) => statSync(join(root, name, 'content.sqlite'), {throwIfNoEntry: false})?.ino
  const open = (name: string) => {
    const known = opened.get(name)
    if (known && known.inode === inodeOf(name)) return known.dataset
    // Deleted and made anew by a command beside us: what is written to the old file would be lost.
    known?.dataset.store.close()
    const dataset = openDataset(join(root, name), name)
    opened.set(name, {dataset, inode: inodeOf(name) ?? 0})
    return dataset
  }
  const get = (name: string): ReturnType<typeof openDataset> => {
    if (!has(name)) throw httpError(404, `Dataset "${name}" not found`)
    return open(name)
  }
  const list = (): Pick<Dataset, 'name' | 'aclMode'>[] =>
    readdirSync(root)
      .filter(has)
      .toSorted()
      .map(name => ({name, aclMode: open(name).aclMode}))

  return {
    list,
    get,
    has,
    create(name, aclMode) {
      if (!datasetName.test(name)) throw httpError(400, invalidName(name))
      if (has(name)) throw httpError(409, `Dataset "${name}" already exists`)
      makeDataset(root, name, aclMode)
      return open(name)
    },
    setAclMode: (name, aclMode) => get(name).setAclMode(aclMode),
    delete(name) {
      get(name).store.close()
      opened.delete(name)
      const doomed = join(root, `${unfinished}${name}.deleted`)
      rmSync(doomed, {recursive: true, force: true})
      renameSync(join(root, name), doomed)
      syncFolder(root)
      rmSync(doomed, {recursive: true})
    },
    close() {
      for (const {dataset} of opened.values()) dataset.store.close()
      opened.clear()
    },
  }
}

function makeDataset(root: string, name: string, aclMode: Dataset['aclMode']): void {
  const folder = join(root, `${unfinished}${name}.new`)
  rmSync(folder, {recursive: true, force: true})
  makeFolder(join(folder, 'blobs'))
  const dataset = openDataset(folder, name)
  dataset.setAclMode(aclMode)
  dataset.store.close()
  renameSync(folder, join(root, name))
  syncFolder(root)
}

function invalidName(name: string): string {
  return (
    `Invalid dataset name "${name}": it must be 1 to 64 lower-case letters, digits, hyphens or underscores, ` +
    'and begin with a letter or a digit'
  )
}
