import type {Permission} from '../access/access.ts'
import type {CustomRole} from '../access/grants.ts'
import {type Command, CommandError} from './command.ts'

export const roleCommands: Record<string, Command> = {
  'role list': {
    usage: '',
    summary: 'Lists the roles, and what those made here may do.',
    words: 0,
    run: (_args, {access, io}) => {
      for (const {name, title, description} of access.roles.titles()) {
        io.write([name, title, description].join('\t'))
        const grants = access.roles.custom().find(role => role.name === name)?.grants ?? []
        for (const {permissions, filter, dataset} of grants) {
          io.write(`  ${permissions.join(',')}: ${filter}${dataset === null ? '' : ` (in ${dataset})`}`)
        }
      }
    },
  },
  'role save': {
    usage: `NAME --grant 'read,create,update: _type == "notice"'… [--title TEXT] [--dataset NAME]`,
    summary: 'Makes or replaces a role whose grants are GROQ filters, in all datasets or in one.',
    words: 1,
    options: ['grant', 'title', 'dataset'],
    run: ({words: [name = ''], options}, {access, io, actor}) => {
      const grants = (options.grant ?? []).map(grant => parseGrant(grant, options.dataset?.[0] ?? null))
      if (grants.length === 0) throw new CommandError('Name at least one grant with --grant.')
      access.roles.save({name, title: options.title?.[0] ?? name, description: '', grants}, actor)
      io.write(`The role ${name} is saved. Give it with: pnpm lake user role EMAIL --role ${name}`)
    },
  },
  'role delete': {
    usage: 'NAME',
    summary: 'Deletes a role made here; who had it loses what it gave.',
    words: 1,
    run: ({words: [name = '']}, {access, io, actor}) => {
      access.roles.delete(name, actor)
      io.write(`The role ${name} is deleted.`)
    },
  },
}

function parseGrant(text: string, dataset: string | null): CustomRole['grants'][number] {
  const match = /^(?<permissions>[a-z]+(?:,[a-z]+)*):\s*(?<filter>.+)$/s.exec(text.trim())
  const {permissions, filter} = match?.groups ?? {}
  if (permissions === undefined || filter === undefined) {
    throw new CommandError(`"${text}" is no grant: write permissions, a colon and a GROQ filter.`)
  }
  // `roles.save` refuses what is no permission.
  return {permissions: permissions.split(',') as Permission[], filter, dataset}
}
