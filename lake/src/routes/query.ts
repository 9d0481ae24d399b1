import type {Context, Handler} from 'hono'
import {parsePerspective} from '../groq/perspective.ts'
import type {QueryAnswer, QueryRequest} from '../groq/queryRunner.ts'
import {ApiError, httpError} from '../http/apiError.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {assetOrigin} from './assetOrigin.ts'
import {queryParams} from './queryParams.ts'

/**
 * GET and POST /data/query/:dataset: answers a GROQ query (https://www.sanity.io/docs/http-reference/query).
 * `tag` and `resultSourceMap` are taken and not acted on. Errors are those of `QueryRunner`, and 400 when there is no
 * query or a parameter can't be read.
 */
export const query: Handler<LakeEnv> = async context => {
  const request = await readRequest(context)
  const startedAt = performance.now()
  const answer = await context.var.lake.queries.run(request).catch((error: unknown) => {
    if (isPastLimit(error))
      logSlow(context, request, Math.round(performance.now() - startedAt), 'past its limit')
    throw error
  })
  if (answer.ms >= slowMs) logSlow(context, request, answer.ms, answer.plan)
  return context.body(responseJson(context, request, answer), 200, {
    'content-type': 'application/json; charset=utf-8',
  })
}

/** Results are put in as the text they came in from their thread. Attributes in Sanity's order. */
function responseJson(context: Context<LakeEnv>, request: QueryRequest, answer: QueryAnswer): string {
  const asked = context.req.query()
  const head = asked.returnQuery === 'false' ? [] : [`"query":${JSON.stringify(request.query)}`]
  const explanation = asked.explain === 'true' ? [`"explain":${JSON.stringify(answer.plan)}`] : []
  const {resultJson, syncTags, ms} = answer
  const rest = [`"result":${resultJson}`, `"syncTags":${JSON.stringify(syncTags)}`, `"ms":${ms}`]
  return `{${[...head, ...rest, ...explanation].join(',')}}`
}

async function readRequest(context: Context<LakeEnv>): Promise<QueryRequest> {
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  const asked = context.req.query()
  const body = context.req.method === 'POST' ? await readQueryBody(context) : {}
  const text = body.query ?? asked.query ?? ''
  if (text.trim() === '') throw httpError(400, 'A query is missing: give it as `query`')
  return {
    dataset,
    access,
    query: text,
    params: body.params ?? queryParams(asked),
    perspective: parsePerspective(body.perspective ?? asked.perspective, apiVersionOf(context)),
    assetOrigin: assetOrigin(context, dataset).publicUrl,
  }
}

interface QueryBody {
  query?: string
  params?: Record<string, unknown>
  perspective?: unknown
}

async function readQueryBody(context: Context<LakeEnv>): Promise<QueryBody> {
  const body = await readJson(context)
  if (isRecord(body) && typeof body.query === 'string' && (body.params == null || isRecord(body.params))) {
    return body as QueryBody
  }
  throw httpError(400, 'The body must be JSON: {"query": "…", "params": {…}}')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function apiVersionOf(context: Context<LakeEnv>): string {
  return (context.req.param('apiVersion') ?? 'v1').slice(1)
}

const slowMs = 500
/** Characters of a query that stand in the log: whoever asks may send megabytes. */
const mostLogged = 2000

/** The worst of the slow ones are those that were ended; how they were planned went with their thread. */
function logSlow(context: Context<LakeEnv>, {query, dataset}: QueryRequest, ms: number, plan: string): void {
  const {lake, requestId} = context.var
  const [start, how] = [query, plan].map(text => text.slice(0, mostLogged))
  lake.config.log({event: 'slow query', requestId, dataset, ms, query: start, plan: how})
}

function isPastLimit(error: unknown): boolean {
  return (
    error instanceof ApiError && (error.body.error as {type?: string} | undefined)?.type === 'queryLimitError'
  )
}
