import type {TokenInfo, TokenRequest} from '../access/tokens.ts'
import {type Command, type CommandArguments, type CommandContext, CommandError} from './command.ts'
import {loginLink} from './loginLink.ts'

export const tokenCommands: Record<string, Command> = {
  'token new': {
    usage: '[--user EMAIL | --role ROLE] [--label TEXT] [--days N] [--replace]',
    summary:
      'Makes a login link for a user (the administrator unless named; --replace ends their earlier links), ' +
      'or with --role a token for a program.',
    words: 0,
    options: ['user', 'role', 'label', 'days'],
    flags: ['replace'],
    run: newToken,
  },
  'token list': {
    usage: '',
    summary: 'Lists login links and programs’ tokens. The secrets themselves are not kept.',
    words: 0,
    run: (_args, {access, io, clock}) => {
      for (const token of access.tokens.list()) {
        const whose = token.userId === null ? token.roles.join(', ') : nameOf(token.userId, access.users)
        io.write([token.id, token.kind, whose, stateOf(token, clock()), token.label].join('\t'))
      }
    },
  },
  'token revoke': {
    usage: 'ID',
    summary: 'Ends a login link or a token at once.',
    words: 1,
    run: ({words: [id = '']}, {access, io, actor}) => {
      access.tokens.revoke(id, actor)
      io.write(`The token ${id} no longer opens anything.`)
    },
  },
}

function newToken(args: CommandArguments, context: CommandContext): void {
  const {access, io, actor, config} = context
  const {role, user} = args.options
  if (role && user) throw new CommandError('A token is either for a user or has a role of its own.')
  const holder = role ? {roles: role} : {userId: userFor(user?.[0], context)}
  if ('userId' in holder && args.flags.has('replace')) revokeLinks(holder.userId, context)
  const request: TokenRequest = {
    label: args.options.label?.[0] ?? '',
    holder,
    expiresAt: expiry(args.options.days?.[0], context),
  }
  const {secret, id} = access.tokens.create(request, actor)
  io.write(role ? `The token ${id}, shown only now:` : `The login link ${id}, shown only now:`)
  io.write(role ? secret : loginLink(secret, config))
}

/** Throws CommandError when nobody is left who could administer the lake. */
function userFor(email: string | undefined, {access}: CommandContext): string {
  if (email !== undefined) return access.users.get(email).id
  const isAdministrator = ({roles, revokedAt}: {roles: string[]; revokedAt: string | null}) =>
    roles.includes('administrator') && revokedAt === null
  const administrator = access.users.list().find(isAdministrator)
  if (administrator) return administrator.id
  throw new CommandError('There is no administrator: add one with `pnpm lake user add`, or name a user.')
}

function revokeLinks(userId: string, {access, actor}: CommandContext): void {
  for (const token of access.tokens.list()) {
    if (token.userId === userId && token.revokedAt === null) access.tokens.revoke(token.id, actor)
  }
}

function expiry(days: string | undefined, {clock}: CommandContext): string | null {
  if (days === undefined) return null
  if (!/^[1-9]\d{0,4}$/.test(days)) throw new CommandError('--days takes a whole number of days, from 1.')
  return new Date(clock().getTime() + Number(days) * 24 * 60 * 60_000).toISOString()
}

function nameOf(userId: string, users: CommandContext['access']['users']): string {
  const user = users.find(userId)
  return user?.email ?? user?.name ?? userId
}

function stateOf({revokedAt, expiresAt}: TokenInfo, now: Date): string {
  if (revokedAt !== null) return `revoked ${revokedAt}`
  if (expiresAt === null) return 'valid'
  return expiresAt <= now.toISOString() ? `expired ${expiresAt}` : `valid until ${expiresAt}`
}
