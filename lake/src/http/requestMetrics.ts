import type {Context} from 'hono'
import {createMiddleware} from 'hono/factory'
import {matchedRoutes} from 'hono/route'
import type {LakeEnv} from './lakeEnv.ts'

/** Upper bounds in seconds: from a cached picture to a query at its time limit. */
const bounds = [0.005, 0.02, 0.1, 0.5, 2.5, 10]

interface Series {
  labels: string
  counts: number[]
  seconds: number
  total: number
}

/** Counts requests by method, route and status, for Prometheus. */
export function requestMetrics() {
  const series = new Map<string, Series>()
  let inFlight = 0
  const observe = createMiddleware<LakeEnv>(async (context, next) => {
    const startedAt = performance.now()
    inFlight += 1
    try {
      await next()
    } finally {
      inFlight -= 1
      const {method} = context.req
      const labels = `method="${method}",route="${routeOf(context)}",status="${context.res.status}"`
      count(series, labels, (performance.now() - startedAt) / 1000)
    }
  })
  return {observe, text: () => render([...series.values()], inFlight)}
}

/** The route's pattern without the API version, and not the address: a series for each document would never end. */
function routeOf(context: Context<LakeEnv>): string {
  const route = matchedRoutes(context).find(({path}) => !path.endsWith('/*'))
  return route?.path.replace(/^\/:apiVersion\{[^}]*\}/, '') ?? 'other'
}

function count(series: Map<string, Series>, labels: string, seconds: number): void {
  const one = series.get(labels) ?? {labels, counts: bounds.map(() => 0), seconds: 0, total: 0}
  series.set(labels, one)
  one.total += 1
  one.seconds += seconds
  for (const [index, bound] of bounds.entries()) {
    if (seconds <= bound) one.counts[index] = (one.counts[index] ?? 0) + 1
  }
}

/** The text format of https://prometheus.io/docs/instrumenting/exposition_formats/. */
function render(series: readonly Series[], inFlight: number): string {
  const name = 'lake_request_duration_seconds'
  const lines = series.flatMap(({labels, counts, seconds, total}) => [
    ...bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${counts[index] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${total}`,
    `${name}_sum{${labels}} ${seconds}`,
    `${name}_count{${labels}} ${total}`,
  ])
  return [
    `# HELP ${name} Time to answer, by route; a stream counts until its headers are sent.`,
    `# TYPE ${name} histogram`,
    ...lines,
    '# HELP lake_requests_in_flight Requests being answered now.',
    '# TYPE lake_requests_in_flight gauge',
    `lake_requests_in_flight ${inFlight}`,
    '',
  ].join('\n')
}
