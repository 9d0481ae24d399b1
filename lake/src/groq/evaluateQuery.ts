import {type ExprNode, evaluateSync, toJS} from 'groq-js'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import type {QueryStore} from '../store/queryStore.ts'
import type {QueryView} from '../store/queryView.ts'
import {mapChildren} from './groqTree.ts'
import {nativeCall} from './nativeCall.ts'
import {parseQuery} from './parseQuery.ts'
import {layersOf} from './perspective.ts'
import type {QueryAnswer, QueryRequest} from './queryRunner.ts'
import {readableDocuments} from './readableDocuments.ts'

export interface QueryContext {
  store: QueryStore
  projectId: string
  now: Date
}

/** Answers one query on one state of the dataset. Throws ApiError 400 when it can't be parsed or evaluated. */
export async function evaluateQuery(
  request: QueryRequest,
  {store, projectId, now}: QueryContext,
): Promise<Omit<QueryAnswer, 'ms'>> {
  const tree = parseQuery(request.query, request.params)
  return store.snapshot(async () => {
    const origin = {publicUrl: request.assetOrigin, projectId, dataset: request.dataset}
    const view: QueryView = {
      layers: layersOf(request.perspective),
      readable: readableDocuments(request.access, store),
      present: document => withAssetUrls(document, origin),
    }
    const planned = plan(tree, () => store.select(view, {where: {kind: 'all'}}))
    const value = evaluateSync(planned, {
      dataset: [],
      timestamp: now,
      identity: request.access.identity.id,
      sanity: {projectId, dataset: request.dataset},
      dereference: ({_ref}) => store.find(view, _ref) ?? null,
    })
    return {resultJson: JSON.stringify(toJS(value)), syncTags: [], plan: 'all'}
  })
}

function plan(node: ExprNode, everything: () => unknown): ExprNode {
  if (node.type === 'Everything') return nativeCall(everything)
  return mapChildren(node, child => plan(child, everything))
}
