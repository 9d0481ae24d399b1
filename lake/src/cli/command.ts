import type {AccessControl} from '../access/accessControl.ts'
import type {Actor} from '../access/audit.ts'
import type {LakeConfig} from '../config.ts'
import type {DatasetRegistry} from '../store/datasetRegistry.ts'

/** How a command talks with whoever typed it. */
export interface CommandIo {
  write(line: string): void
  /** Asks for a password without showing it; from a pipe it is the first line. */
  readPassword(prompt: string): Promise<string>
}

/** What a command works with. Opened for this command alone; the lake may be running beside it. */
export interface CommandContext {
  config: LakeConfig
  access: AccessControl
  datasets: DatasetRegistry
  clock: () => Date
  actor: Actor
  io: CommandIo
}

export interface CommandArguments {
  /** The words that are no options, in order. */
  words: string[]
  /** Options with a value; one that may be repeated has several. */
  options: Record<string, string[]>
  flags: Set<string>
}

export interface Command {
  /** What follows the command's name, for example `ID [--label TEXT]`. */
  usage: string
  summary: string
  /** How many words it needs, or from how many to how many; another number is a mistake the usage text explains. */
  words: number | readonly [number, number]
  options?: readonly string[]
  flags?: readonly string[]
  run(args: CommandArguments, context: CommandContext): void | Promise<void>
}

/** A mistake of whoever typed the command: told in one sentence, without a stack. */
export class CommandError extends Error {}

/** What was rightly typed but could not be done: told without the usage text. */
export class CommandFailure extends Error {}
