import {type Command, CommandError} from './command.ts'

export const datasetCommands: Record<string, Command> = {
  'dataset list': {
    usage: '',
    summary: 'Lists the datasets and whether everybody may read what is published in them.',
    words: 0,
    run: (_args, {datasets, io}) => {
      for (const {name, aclMode} of datasets.list()) io.write(`${name}\t${aclMode}`)
    },
  },
  'dataset create': {
    usage: 'NAME [--private]',
    summary: 'Makes an empty dataset, public unless said.',
    words: 1,
    flags: ['private'],
    run: ({words: [name = ''], flags}, {datasets, access, actor, io}) => {
      const aclMode = flags.has('private') ? 'private' : 'public'
      datasets.create(name, aclMode)
      access.audit.record('dataset.created', actor, name, {aclMode})
      io.write(`The dataset ${name} is made, ${aclMode}.`)
    },
  },
  'dataset delete': {
    usage: 'NAME --yes',
    summary: 'Deletes a dataset with its history and its files, for good.',
    words: 1,
    flags: ['yes'],
    run: ({words: [name = ''], flags}, {datasets, access, actor, io}) => {
      if (!flags.has('yes'))
        throw new CommandError(`This can't be undone. To delete ${name} for good, add --yes.`)
      datasets.delete(name)
      access.audit.record('dataset.deleted', actor, name)
      io.write(`The dataset ${name} is gone.`)
    },
  },
  'dataset visibility': {
    usage: 'NAME public|private',
    summary: 'Says whether everybody may read what is published in a dataset.',
    words: 2,
    run: ({words: [name = '', aclMode = '']}, {datasets, access, actor, io}) => {
      if (aclMode !== 'public' && aclMode !== 'private') {
        throw new CommandError(`A dataset is public or private, not "${aclMode}".`)
      }
      const before = datasets.get(name).aclMode
      datasets.setAclMode(name, aclMode)
      access.audit.record('dataset.visibility', actor, name, {before, after: aclMode})
      io.write(`The dataset ${name} is ${aclMode}.`)
    },
  },
}
