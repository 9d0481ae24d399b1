import {userInfo} from 'node:os'
import {join} from 'node:path'
import {type ParseArgsConfig, parseArgs} from 'node:util'
import {openAccessControl} from '../access/openAccessControl.ts'
import type {LakeConfig} from '../config.ts'
import {ApiError} from '../http/apiError.ts'
import {createDatasetRegistry} from '../store/createDatasetRegistry.ts'
import {auditCommands} from './auditCommands.ts'
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  CommandError,
  CommandFailure,
  type CommandIo,
} from './command.ts'
import {datasetCommands} from './datasetCommands.ts'
import {exportCommand} from './exportCommand.ts'
import {importCommand} from './importCommand.ts'
import {loginLink} from './loginLink.ts'
import {purgeCommands} from './purgeCommands.ts'
import {roleCommands} from './roleCommands.ts'
import {backupUsages} from './runBackupCommand.ts'
import {terminalIo} from './terminalIo.ts'
import {tokenCommands} from './tokenCommands.ts'
import {userCommands} from './userCommands.ts'

const commands: Record<string, Command> = {
  ...tokenCommands,
  ...userCommands,
  ...roleCommands,
  ...datasetCommands,
  ...exportCommand,
  ...importCommand,
  ...purgeCommands,
  ...auditCommands,
}

/**
 * Runs one command of `pnpm lake …`, for example `['token', 'new']`, on the data folder of `config`, whether the lake
 * runs or not. Returns the exit code: 0 when done, 1 when it failed, 2 when the command was mistyped.
 */
export async function runCommand(
  argv: readonly string[],
  config: LakeConfig,
  io: CommandIo = terminalIo,
): Promise<number> {
  const name = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find(words => Object.hasOwn(commands, words))
  const command = name === undefined ? undefined : commands[name]
  if (name === undefined || command === undefined) return explain(argv, io)
  try {
    const args = parse(command, argv.slice(name.split(' ').length))
    await runWith(config, io, context => command.run(args, context))
    return 0
  } catch (error) {
    if (![CommandError, CommandFailure, ApiError].some(kind => error instanceof kind)) throw error
    if (!(error instanceof Error)) throw error
    io.write(error.message)
    if (!(error instanceof CommandError)) return 1
    io.write(`Usage: pnpm lake ${name} ${command.usage}`.trimEnd())
    return 2
  }
}

async function runWith(
  config: LakeConfig,
  io: CommandIo,
  work: (context: CommandContext) => void | Promise<void>,
): Promise<void> {
  const clock = () => new Date()
  // The audit is kept in the table; whoever typed the command reads its answer and no log lines.
  const access = openAccessControl({...config, clock, log: () => undefined})
  const datasets = createDatasetRegistry(join(config.dataDir, 'lake', 'datasets'))
  try {
    if (access.firstToken !== null) {
      io.write('This lake is new. Its administrator logs in with this link, shown only now:')
      io.write(loginLink(access.firstToken, config))
    }
    const actor = {id: `cli:${userInfo().username}`, address: null}
    await work({config, access, datasets, clock, actor, io})
  } finally {
    datasets.close()
    access.close()
  }
}

/** Throws CommandError on an option that is not there or a wrong number of words. */
function parse(command: Command, argv: readonly string[]): CommandArguments {
  const options = Object.fromEntries([
    ...(command.options ?? []).map(name => [name, {type: 'string' as const, multiple: true}]),
    ...(command.flags ?? []).map(name => [name, {type: 'boolean' as const}]),
  ])
  const {values, positionals} = parseOrExplain(argv, options)
  const [least, most] = typeof command.words === 'number' ? [command.words, command.words] : command.words
  if (positionals.length < least || positionals.length > most) {
    const needed = least === most ? least : `${least} to ${most}`
    throw new CommandError(`Words after the command: ${needed} needed, ${positionals.length} given.`)
  }
  const entries = Object.entries(values)
  return {
    words: positionals,
    options: Object.fromEntries(
      entries.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)]] : [])),
    ),
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
  }
}

function parseOrExplain(argv: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({args: [...argv], options, allowPositionals: true})
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

function explain(argv: readonly string[], io: CommandIo): number {
  const asksForHelp = argv.length === 0 || argv.some(word => ['help', '--help', '-h'].includes(word))
  if (!asksForHelp) io.write(`There is no command "${argv.join(' ')}".`)
  io.write('Commands:')
  for (const [name, {usage, summary}] of Object.entries({...commands, ...backupUsages})) {
    io.write(`  pnpm lake ${`${name} ${usage}`.trimEnd()}`)
    io.write(`      ${summary}`)
  }
  return asksForHelp ? 0 : 2
}
