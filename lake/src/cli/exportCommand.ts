import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {exportArchive} from '../export/exportArchive.ts'
import {type Command, CommandError, CommandFailure} from './command.ts'

export const exportCommand: Record<string, Command> = {
  export: {
    usage: '[DATASET] FILE.tar.gz [--types A,B] [--no-drafts] [--no-assets] [--raw] [--overwrite]',
    summary: 'Writes a dataset as an archive in Sanity’s format, while the lake runs or not.',
    words: [1, 2],
    options: ['types'],
    flags: ['no-drafts', 'no-assets', 'raw', 'overwrite'],
    run: async ({words, options, flags}, {config, access, datasets, actor, io}) => {
      const [name = '', given = ''] = words.length === 2 ? words : [config.dataset, ...words]
      const file = resolve(given)
      if (existsSync(file) && !flags.has('overwrite')) {
        throw new CommandError(`${file} exists already. Choose another name, or add --overwrite.`)
      }
      const types = options.types?.flatMap(list => list.split(',')).filter(type => type !== '')
      const {documents, assets, lost} = await exportArchive(datasets.get(name), file, config, {
        ...(types && {types}),
        drafts: !flags.has('no-drafts'),
        assets: !flags.has('no-assets'),
        raw: flags.has('raw'),
      })
      access.audit.record('dataset.exported', actor, name, {documents, assets})
      io.write(`Wrote ${documents} documents and ${assets} pictures and files of ${name} to ${file}`)
      if (lost.length > 0) {
        throw new CommandFailure(
          `The bytes of ${lost.join(', ')} are missing or damaged on the lake's disk, and not in the archive. A backup may hold them.`,
        )
      }
    },
  },
}
