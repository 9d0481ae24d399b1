import {statfsSync} from 'node:fs'
import type {Handler} from 'hono'
import {isFromThisMachine} from '../http/clientAddress.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireAdministrator} from '../http/requireIdentity.ts'
import type {LakeServices} from '../lakeServices.ts'

/** `/metrics` for Prometheus: for programs on this machine, and for administrators. */
export function metrics(requests: {text: () => string}): Handler<LakeEnv> {
  return context => {
    const {lake} = context.var
    if (!isFromThisMachine(context)) requireAdministrator(context)
    context.header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
    context.header('Cache-Control', 'no-store')
    return context.body(requests.text() + processMetrics() + diskMetrics(lake) + datasetMetrics(lake))
  }
}

function processMetrics(): string {
  const {rss, heapUsed} = process.memoryUsage()
  const {user, system} = process.cpuUsage()
  return (
    gauge('process_resident_memory_bytes', 'Memory the process holds.', rss) +
    gauge('nodejs_heap_size_used_bytes', 'Memory JavaScript values take.', heapUsed) +
    counter('process_cpu_seconds_total', 'Processor time used.', (user + system) / 1e6) +
    gauge('process_uptime_seconds', 'Time since the start.', process.uptime())
  )
}

function diskMetrics({config}: LakeServices): string {
  const {bavail, bsize} = statfsSync(config.dataDir)
  return gauge('lake_disk_free_bytes', 'Space left for the data folder.', bavail * bsize)
}

function datasetMetrics({datasets}: LakeServices): string {
  const name = 'lake_commits_total'
  const lines = datasets
    .list()
    .map(dataset => `${name}{dataset="${dataset.name}"} ${datasets.get(dataset.name).store.lastSequence()}\n`)
  return `# HELP ${name} Transactions committed since the dataset was made.\n# TYPE ${name} counter\n${lines.join('')}`
}

function gauge(name: string, help: string, value: number): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`
}

function counter(name: string, help: string, value: number): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} counter\n${name} ${value}\n`
}
