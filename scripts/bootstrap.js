// The first code that runs on a machine that never saw the project: plain JavaScript for Node 20 and newer.
// It brings pnpm (through npx, pinned in package.json) and Node 24 (the npm package `node`), then hands over.
import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, dirname, join} from 'node:path'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const command = process.argv[2]
const tasks = {start: 'scripts/src/start.ts', test: 'scripts/src/test.ts'}

if (!(command in tasks)) fail(`Unknown task '${command}'. Use npm start or npm test.`)
const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  fail(
    `Cổng needs Node.js 20 or newer, this is ${process.version}. Install it from nodejs.org and try again.`,
  )
}

await install()
handOver(tasks[command], process.argv.slice(3))

async function install() {
  const stamp = join(root, 'node_modules', '.cong-installed')
  const manifests = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
  const wanted = createHash('sha256')
    .update(manifests.map(file => readFileSync(join(root, file), 'utf8')).join('\0'))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(nodeBinary())) return

  console.log('Installing packages (once; about a minute on a fast line)…')
  const {config} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const code = await runQuietly('npx', ['--yes', `pnpm@${config.pnpm}`, 'install', '--frozen-lockfile'])
  if (code !== 0) {
    fail(
      'Packages could not be installed (see above). Check the connection to the npm registry and run it again.',
    )
  }
  if (!existsSync(nodeBinary())) {
    fail(
      'Node 24 (npm package `node`) did not install for this machine. Install Node.js 24 and run it again.',
    )
  }
  mkdirSync(dirname(stamp), {recursive: true})
  writeFileSync(stamp, wanted)
}

/** pnpm's own progress, without its hundred warnings that packages want the newer Node it is about to install. */
function runQuietly(file, args) {
  const child = spawn(file, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {...process.env, CI: 'true'},
  })
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({input: stream}).on('line', line => {
      if (!line.includes('Unsupported engine')) console.log(line)
    })
  }
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(error.message)
      resolve(1)
    })
    child.on('close', resolve)
  })
}

function nodeBinary() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

function handOver(script, args) {
  const path = [dirname(nodeBinary()), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  const child = spawn(nodeBinary(), [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, PATH: path},
  })
  // The child closes everything in order; we only wait for it, however often npm passes the interrupt on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
