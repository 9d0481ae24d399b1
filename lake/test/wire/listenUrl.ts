import type {TestLake} from '../startLake.ts'

/** The address of a listener; `options` are put in as they are, params as `$name` in JSON. */
export function listenUrl(
  lake: Pick<TestLake, 'url'>,
  query: string,
  options: Record<string, string> = {},
  params: Record<string, unknown> = {},
): string {
  const named = Object.entries(params).map(([name, value]): [string, string] => [
    `$${name}`,
    JSON.stringify(value),
  ])
  const search = new URLSearchParams([['query', query], ...named, ...Object.entries(options)])
  return `${lake.url}/v2025-02-19/data/listen/production?${search}`
}
