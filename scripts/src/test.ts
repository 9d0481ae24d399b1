import {spawn} from 'node:child_process'
import {projectRoot} from './start/settings.ts'
import {ensureStudioBuilt} from './start/studioBuild.ts'
import {ensureSystemPackages} from './test/systemPackages.ts'

/** One check of `npm test`: all must pass, cheap ones first. */
interface Check {
  title: string
  command: string[]
}

const checks: Check[] = [
  {title: 'Format and lint', command: ['biome', 'check', '--error-on-warnings', '.']},
  {title: 'Types', command: ['node', 'scripts/src/test/types.ts']},
  {title: 'Unused code', command: ['knip']},
  {title: 'Generated types up to date', command: ['node', 'scripts/src/test/generated.ts']},
  {title: 'Unit, wire and architecture tests', command: ['vitest', 'run']},
  {
    title: 'Browser tests',
    command: ['e2e/node_modules/.bin/playwright', 'test', '--config', 'e2e/playwright.config.ts'],
  },
]

try {
  const programs = ensureSystemPackages(process.env)
  const env = {...process.env, ...programs, ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TZ: 'UTC'}
  for (const check of checks) {
    if (check.title === 'Browser tests') await ensureStudioBuilt(undefined, console.log)
    await timed(check, env)
  }
  console.log('\nAll checks passed.')
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

async function timed({title, command}: Check, env: NodeJS.ProcessEnv): Promise<void> {
  console.log(`\n── ${title}`)
  const started = performance.now()
  const [file = '', ...args] = command
  const child = spawn(file, args, {cwd: projectRoot, env, stdio: ['ignore', 'inherit', 'inherit']})
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (code !== 0) throw new Error(`${title}: failed after ${seconds} s (${command.join(' ')}); see above.`)
  console.log(`   ${title}: passed in ${seconds} s`)
}
