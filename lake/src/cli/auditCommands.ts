import {type Command, CommandError} from './command.ts'

export const auditCommands: Record<string, Command> = {
  audit: {
    usage: '[--lines N]',
    summary: 'Shows logins and changes of permission, the newest first: 50 unless said.',
    words: 0,
    options: ['lines'],
    run: ({options}, {access, io}) => {
      const lines = options.lines?.[0] ?? '50'
      if (!/^[1-9]\d{0,5}$/.test(lines)) throw new CommandError('--lines takes a whole number, from 1.')
      for (const {at, event, actor, subject, address, detail} of access.audit.latest(Number(lines))) {
        io.write([at, event, actor, address ?? '-', subject, JSON.stringify(detail)].join('\t'))
      }
    },
  },
}
