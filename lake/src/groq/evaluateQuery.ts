import {type EvaluateOptions, type ExprNode, evaluate, evaluateSync, toJS} from 'groq-js'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import type {QueryStore} from '../store/queryStore.ts'
import type {QueryView} from '../store/queryView.ts'
import {isAsynchronous} from './groqTree.ts'
import {normalizeQuery} from './normalizeQuery.ts'
import {parseQuery} from './parseQuery.ts'
import {layersOf} from './perspective.ts'
import {planQuery, type QueryReads} from './planQuery.ts'
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
  const tree = normalizeQuery(parseQuery(request.query, request.params))
  return context.store.snapshot(async () => {
    const {store} = context
    const view = viewOf(request, context)
    const options = optionsOf(request, view, context)
    const reads: QueryReads = {
      select: (where, window) => store.select(view, {where, ...window}),
      count: where => store.count(view, where),
      isOrdered: path => store.isOrdered(path),
      isSortable: path => store.isSortable(path),
      evaluate: node => evaluateSync(node, options).data,
    }
    const resultJson = await resultOf(planQuery(tree, reads), options)
    return {resultJson, syncTags: [], plan: ''}
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
  view: QueryView,
  {store, projectId, now}: QueryContext,
): EvaluateOptions {
  return {
    // Every `*` was replaced by the plan.
    dataset: [],
    timestamp: now,
    identity: request.access.identity.id,
    sanity: {projectId, dataset: request.dataset},
    dereference: ({_ref}) => store.find(view, _ref) ?? null,
  }
}

async function resultOf(tree: ExprNode, options: EvaluateOptions): Promise<string> {
  if (!isAsynchronous(tree)) return JSON.stringify(toJS(evaluateSync(tree, options)))
  const value = await evaluate(tree, options)
  return JSON.stringify(toJS(await value.asStatic()))
}
