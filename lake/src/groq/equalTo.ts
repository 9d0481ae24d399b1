import type {ExprNode} from 'groq-js'
import {type IndexCondition, noDocument, noneOf, type Scalar} from '../store/indexCondition.ts'
import {indexedPath, isColumn} from './attributePath.ts'

/** The documents whose attribute equals a value (null: have none); undefined for an expression that is not indexed. */
export function equalTo(attribute: ExprNode): ((value: unknown) => IndexCondition) | undefined {
  if (isColumn(attribute, '_id'))
    return value => (typeof value === 'string' ? {kind: 'id', ids: [value]} : noDocument)
  if (isColumn(attribute, '_type')) {
    return value => (typeof value === 'string' ? {kind: 'type', types: [value]} : noDocument)
  }
  const path = indexedPath(attribute)
  if (path === undefined) return undefined
  return value => {
    if (value === null || value === undefined) return noneOf({kind: 'defined', path})
    return isScalar(value) ? {kind: 'equal', path, values: [value]} : noDocument
  }
}

export function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
