import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake} from '../startLake.ts'
import {canTrace, tracing} from './syscallTrace.ts'
import {openAfterCrash} from './verifyStore.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const secret = 'SoDienThoai0912345678'

let folder = ''
/** A data folder in which a citizen's letter with a picture of its own was written, changed and deleted. */
let original = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cong-purge-'))
  const lake = await startLake()
  original = join(folder, 'original')
  const file = await lake.client.assets.upload('file', Buffer.from(`tệp ${secret}`), {
    filename: `${secret}.txt`,
  })
  const asset = {_type: 'reference', _ref: file._id}
  await lake.client.create({_id: 'don', _type: 'feedback', text: secret, file: {_type: 'file', asset}})
  await lake.client
    .patch('don')
    .set({text: `${secret} và nữa`})
    .commit()
  await lake.client.delete('don')
  await lake.client.create({_id: 'con-lai', _type: 'article', title: 'GiuLaiBaiNay'})
  await lake.services.datasets.close()
  cpSync(lake.config.dataDir, original, {recursive: true})
  await lake.close()
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Runs `pnpm lake purge don --yes`, killed at its `at`th sync when that comes. */
function purge(dataDir: string, at?: number): {signal: string | null; said: string} {
  const wrapper =
    at === undefined ? [] : tracing('/dev/null', ['-e', `inject=fsync,fdatasync:signal=SIGKILL:when=${at}`])
  const [command = '', ...args] = [...wrapper, process.execPath, main, 'purge', 'don', '--yes']
  const {signal, stdout, stderr} = spawnSync(command, args, {
    env: {...process.env, DATA_DIR: dataDir},
    encoding: 'utf8',
  })
  return {signal, said: stdout + stderr}
}

function allBytes(dataDir: string): string {
  return readdirSync(dataDir, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => entry.name + readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

test.runIf(canTrace)(
  'a purge that is killed at any of its syncs is finished by asking again',
  {
    timeout: 120_000,
  },
  () => {
    expect(allBytes(original)).toContain(secret)
    let kills = 0
    for (let at = 1; ; at += process.env.LONG === '1' ? 1 : 11) {
      const dataDir = join(folder, `data-${at}`)
      cpSync(original, dataDir, {recursive: true})
      const {signal, said} = purge(dataDir, at)
      if (signal === null) {
        expect(said).toContain('Erased')
        break
      }
      kills++
      purge(dataDir)
      const bytes = allBytes(dataDir)
      expect([at, bytes.includes(secret)]).toEqual([at, false])
      expect(bytes).toContain('GiuLaiBaiNay')
      openAfterCrash(join(dataDir, 'lake', 'datasets', 'production')).close()
    }
    expect(kills).toBeGreaterThan(1)
  },
)
