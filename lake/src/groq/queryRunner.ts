import type {Access} from '../access/access.ts'

export interface QueryRequest {
  dataset: string
  query: string
  params: Record<string, unknown>
  /** 'raw' | 'published' | 'drafts' or a stack of release names, most important first. */
  perspective: string | string[]
  access: Access
  /** Origin that the addresses of assets are joined to, without a trailing slash; left out, assets come as stored. */
  assetOrigin?: string
}

export interface QueryAnswer {
  /** The result as JSON text, so that it is serialised once, in the query's own thread. */
  resultJson: string
  ms: number
  syncTags: string[]
  /** How candidates were found, for `explain` and the slow-query log. */
  plan: string
}

/** Answers GROQ queries in threads of their own, each with a limit on time and memory. */
export interface QueryRunner {
  /** Throws ApiError: 400 with queryParseError, 400 when a limit is passed, 503 when too many are waiting. */
  run(request: QueryRequest): Promise<QueryAnswer>
  close(): Promise<void>
}
