import {type EvaluateOptions, type ExprNode, evaluate, evaluateSync, toJS} from 'groq-js'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import type {QueryStore} from '../store/queryStore.ts'
import type {QueryView} from '../store/queryView.ts'
import {createQueryReads, type TrackedReads} from './createQueryReads.ts'
import {isAsynchronous} from './groqTree.ts'
import {parseQuery} from './parseQuery.ts'
import {layersOf} from './perspective.ts'
import {planQuery} from './planQuery.ts'
import type {QueryAnswer, QueryRequest} from './queryRunner.ts'
import {readableDocuments} from './readableDocuments.ts'

export interface QueryContext {
  store: QueryStore
  projectId: string
  now: Date
}

/** Answers one query on one state of the dataset. Throws ApiError 400 when it can't be parsed or evaluated. */
export function evaluateQuery(
  request: QueryRequest,
  context: QueryContext,
): Promise<Omit<QueryAnswer, 'ms'>> {
  const tree = parseQuery(request.query, request.params)
  return context.store.snapshot(async () => {
    const view = viewOf(request, context)
    const reads = createQueryReads(context.store, view, node => evaluateSync(node, options).data)
    const options = optionsOf(request, reads, context)
    const resultJson = await resultOf(planQuery(tree, reads), options)
    return {resultJson, syncTags: reads.syncTags(), plan: reads.plan()}
  })
}

function viewOf(request: QueryRequest, {store, projectId}: QueryContext): QueryView {
  const {assetOrigin, dataset} = request
  return {
    layers: layersOf(request.perspective),
    readable: readableDocuments(request.access, store),
    ...(assetOrigin !== undefined && {
      present: document => withAssetUrls(document, {publicUrl: assetOrigin, projectId, dataset}),
    }),
  }
}

function optionsOf(
  request: QueryRequest,
  reads: TrackedReads,
  {projectId, now}: QueryContext,
): EvaluateOptions {
  return {
    // Every `*` was replaced by the plan.
    dataset: [],
    timestamp: now,
    identity: request.access.identity.id,
    sanity: {projectId, dataset: request.dataset},
    dereference: ({_ref}) => reads.find(_ref) ?? null,
  }
}

async function resultOf(tree: ExprNode, options: EvaluateOptions): Promise<string> {
  if (!isAsynchronous(tree)) return JSON.stringify(toJS(evaluateSync(tree, options)))
  const value = await evaluate(tree, options)
  return JSON.stringify(toJS(await value.asStatic()))
}
