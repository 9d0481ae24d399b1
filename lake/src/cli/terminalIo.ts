import {createInterface} from 'node:readline/promises'
import {Writable} from 'node:stream'
import type {CommandIo} from './command.ts'

const silent = new Writable({write: (_chunk, _encoding, done) => done()})

/** The terminal `pnpm lake` was typed in. */
export const terminalIo: CommandIo = {
  write: line => void process.stdout.write(`${line}\n`),
  async readPassword(prompt) {
    process.stderr.write(prompt)
    const isTerminal = process.stdin.isTTY === true
    const lines = createInterface({input: process.stdin, output: silent, terminal: isTerminal})
    try {
      return await lines.question('')
    } finally {
      lines.close()
      process.stderr.write('\n')
    }
  },
}
