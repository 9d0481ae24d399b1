import {join, resolve} from 'node:path'
import {backUpData} from '../backup/backUpData.ts'
import {restoreData} from '../backup/restoreData.ts'
import type {LakeConfig} from '../config.ts'
import type {CommandIo} from './command.ts'
import {terminalIo} from './terminalIo.ts'

/** How the two are called and what they do, for the list of all commands. */
export const backupUsages = {
  backup: {
    usage: '[FOLDER]',
    summary: 'Saves all content, while the lake runs, in a folder that must not exist.',
  },
  restore: {usage: 'FOLDER', summary: 'Puts a backup in place; the lake must be stopped.'},
}

/**
 * Runs `pnpm backup [FOLDER]` and `pnpm restore FOLDER`; undefined when `argv` is neither. They work on the data
 * folder as files, so that a lake whose database is damaged can be restored.
 */
export async function runBackupCommand(
  argv: readonly string[],
  {dataDir}: Pick<LakeConfig, 'dataDir'>,
  now: Date,
  io: CommandIo = terminalIo,
): Promise<number | undefined> {
  const [name, folder, ...rest] = argv
  if (name !== 'backup' && name !== 'restore') return undefined
  if (rest.length > 0 || (name === 'restore' && folder === undefined)) return explain(io)
  try {
    if (name === 'backup') await backUp(dataDir, folder, now, io)
    else await restore(resolve(folder ?? ''), dataDir, now, io)
    return 0
  } catch (error) {
    io.write(error instanceof Error ? error.message : String(error))
    return 1
  }
}

async function backUp(dataDir: string, folder: string | undefined, now: Date, io: CommandIo): Promise<void> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '')
  const target = folder === undefined ? join(`${dataDir}-backups`, stamp) : resolve(folder)
  const {files} = await backUpData(dataDir, target, now)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  io.write(`Saved ${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, in ${target}`)
  io.write(`To go back to it: stop the lake, then pnpm restore ${target}`)
}

async function restore(backup: string, dataDir: string, now: Date, io: CommandIo): Promise<void> {
  const kept = await restoreData(backup, dataDir, now)
  io.write(`${dataDir} is as it was in ${backup}; every file was verified.`)
  if (kept !== null)
    io.write(`What was there before is kept in ${kept}; remove it when you no longer need it.`)
}

function explain(io: CommandIo): number {
  for (const [name, {usage, summary}] of Object.entries(backupUsages)) {
    io.write(`pnpm ${name} ${usage}: ${summary}`)
  }
  return 2
}
