import {type Command, type CommandArguments, type CommandContext, CommandError} from './command.ts'
import {loginLink} from './loginLink.ts'

/** Long enough for somebody who is away to come in and be given a password. */
const firstLinkDays = 7

export const userCommands: Record<string, Command> = {
  'user add': {
    usage: 'EMAIL --name NAME [--role ROLE]…',
    summary: `Adds a person (an editor unless said) and shows a login link that is good for ${firstLinkDays} days.`,
    words: 1,
    options: ['name', 'role'],
    run: addUser,
  },
  'user list': {
    usage: '',
    summary: 'Lists the people with access, their roles and who was revoked.',
    words: 0,
    run: (_args, {access, io}) => {
      for (const {id, email, name, roles, revokedAt} of access.users.list()) {
        const state = revokedAt === null ? 'active' : `revoked ${revokedAt}`
        io.write([id, email ?? '-', name, roles.join(', '), state].join('\t'))
      }
    },
  },
  'user revoke': {
    usage: 'EMAIL',
    summary:
      'Ends a person’s access at once: password, links and sessions. What they wrote keeps their name.',
    words: 1,
    run: ({words: [who = '']}, context) => {
      const {access, io, actor} = context
      const user = access.users.get(who)
      assertNotLast(user.id, context)
      access.users.revoke(user.id, actor)
      io.write(`${user.name} has no more access.`)
    },
  },
  'user role': {
    usage: 'EMAIL --role ROLE…',
    summary: 'Gives a person these roles instead of those they have.',
    words: 1,
    options: ['role'],
    run: ({words: [who = ''], options: {role = []}}, context) => {
      const {access, io, actor} = context
      if (role.length === 0) throw new CommandError('Name at least one role with --role.')
      const user = access.users.get(who)
      if (!role.includes('administrator')) assertNotLast(user.id, context)
      access.users.setRoles(user.id, role, actor)
      io.write(`${user.name} now is ${role.join(', ')}.`)
    },
  },
  'user password': {
    usage: 'EMAIL',
    summary: 'Sets a person’s password, asked for or read from a pipe, and ends their sessions.',
    words: 1,
    run: async ({words: [who = '']}, {access, io, actor}) => {
      const user = access.users.get(who)
      if (user.email === null) throw new CommandError(`${user.name} has no e-mail address to log in with.`)
      await access.users.setPassword(user.id, await io.readPassword('New password: '), actor)
      io.write(`${user.name} logs in with the new password.`)
    },
  },
}

function addUser({words: [email = ''], options}: CommandArguments, context: CommandContext): void {
  const {access, io, actor, clock, config} = context
  const name = options.name?.[0]
  if (name === undefined) throw new CommandError('The person’s name is needed: --name "Trần Thị Lan".')
  const user = access.users.add({email, name, roles: options.role ?? ['editor']}, actor)
  const expiresAt = new Date(clock().getTime() + firstLinkDays * 24 * 60 * 60_000).toISOString()
  const {secret} = access.tokens.create({label: 'first login', holder: {userId: user.id}, expiresAt}, actor)
  io.write(
    `${user.name} (${user.id}) logs in with this link, shown only now, good for ${firstLinkDays} days:`,
  )
  io.write(loginLink(secret, config))
  io.write(`For a password: pnpm lake user password ${user.email}`)
}

/** Nobody locks the office out by mistake. */
function assertNotLast(id: string, {access}: CommandContext): void {
  const administrators = access.users
    .list()
    .filter(user => user.revokedAt === null && user.roles.includes('administrator'))
  if (administrators.length === 1 && administrators[0]?.id === id) {
    throw new CommandError('This is the last administrator. Make somebody else administrator first.')
  }
}
