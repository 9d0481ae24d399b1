import {runCommand} from '../../src/cli/runCommand.ts'
import type {LakeConfig} from '../../src/config.ts'

/** What `pnpm lake …` wrote, and its exit code. */
export async function run(config: LakeConfig, ...argv: string[]): Promise<{code: number; text: string}> {
  const lines: string[] = []
  const io = {write: (line: string) => lines.push(line), readPassword: async () => ''}
  const code = await runCommand(argv, config, io)
  return {code, text: lines.join('\n')}
}
