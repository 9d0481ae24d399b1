import {resolve} from 'node:path'
import {ArchiveError} from '../import/archiveError.ts'
import {importArchive} from '../import/importArchive.ts'
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  CommandError,
  CommandFailure,
} from './command.ts'
import {openImportTarget} from './openImportTarget.ts'

export const importCommand: Record<string, Command> = {
  import: {
    usage:
      'FILE.tar.gz [DATASET] [--replace | --missing] [--replace-assets] [--allow-failing-assets] ' +
      '[--allow-replacement-characters] [--skip-cross-dataset-references] [--url ADDRESS]',
    summary:
      'Takes an archive in Sanity’s format in, all of it or nothing; goes through the lake when it is running. ' +
      'A dataset that is not there is made, private.',
    words: [1, 2],
    options: ['url'],
    flags: [
      'replace',
      'missing',
      'replace-assets',
      'allow-failing-assets',
      'allow-replacement-characters',
      'skip-cross-dataset-references',
    ],
    run: runImport,
  },
}

async function runImport({words, options, flags}: CommandArguments, context: CommandContext): Promise<void> {
  const {config, access, actor, io} = context
  const [file = '', dataset = config.dataset] = words
  if (flags.has('replace') && flags.has('missing')) {
    throw new CommandError('Documents that exist are either replaced or left alone: choose one of the two.')
  }
  const replaceOrCreate = flags.has('replace') ? 'createOrReplace' : 'create'
  const {documents, files, warnings} = await importArchive({
    file: resolve(file),
    dataset,
    assetBytes: config.limits.assetBytes,
    openTarget: () => openImportTarget(context, options.url?.[0]),
    prepareDataset: () => prepareDataset(dataset, context),
    options: {
      operation: flags.has('missing') ? 'createIfNotExists' : replaceOrCreate,
      replaceAssets: flags.has('replace-assets'),
      allowFailingAssets: flags.has('allow-failing-assets'),
      allowReplacementCharacters: flags.has('allow-replacement-characters'),
      skipCrossDatasetReferences: flags.has('skip-cross-dataset-references'),
    },
  }).catch((error: unknown) => {
    if (!(error instanceof ArchiveError)) throw error
    throw new CommandFailure(`${error.message}\nNothing was changed in ${dataset}.`)
  })
  for (const warning of warnings) io.write(warning)
  access.audit.record('dataset.imported', actor, dataset, {documents, files})
  io.write(`Took in ${documents} documents; ${files} pictures and files came with them.`)
}

function prepareDataset(name: string, {datasets, access, actor, io}: CommandContext): () => void {
  if (datasets.has(name)) return () => {}
  datasets.create(name, 'private')
  access.audit.record('dataset.created', actor, name, {aclMode: 'private'})
  io.write(`The dataset ${name} is made, private. To have everybody read what is published in it:`)
  io.write(`pnpm lake dataset visibility ${name} public`)
  return () => {
    datasets.delete(name)
    access.audit.record('dataset.deleted', actor, name)
  }
}
