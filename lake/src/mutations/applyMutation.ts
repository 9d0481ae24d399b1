import type {SanityDocument} from '../store/documentStore.ts'
import type {Mutation, NewDocument, PatchMutation} from './mutation.ts'
import {applyPatch} from './patch/applyPatch.ts'
import type {RefusalReason} from './refusal.ts'

/** What the result list of the mutate endpoint calls it. */
export type OperationName = 'create' | 'update' | 'delete' | 'none'

export interface Applied {
  document: SanityDocument | null
  operation: OperationName
  /** The mutation as it took effect: a document that was created carries its `_createdAt`. */
  mutation: Mutation
}

/** Thrown by `applyMutation`; the caller knows the index. */
export class Conflict extends Error {
  readonly reason: RefusalReason

  constructor(reason: RefusalReason) {
    super(reason.description)
    this.reason = reason
  }
}

/** The revision and time a transaction gives every document it touches. */
export interface Stamp {
  transactionId: string
  timestamp: string
}

/** What a mutation makes of a document (null when there is none). Pure. Throws Conflict; nothing is changed then. */
export function applyMutation(document: SanityDocument | null, mutation: Mutation, stamp: Stamp): Applied {
  switch (mutation.type) {
    case 'create':
      if (document !== null) throw alreadyExists(document._id)
      return put(mutation.document, 'create', 'create', stamp)
    case 'createIfNotExists':
      if (document !== null) return {document, operation: 'none', mutation}
      return put(mutation.document, 'createIfNotExists', 'create', stamp)
    case 'createOrReplace':
      return replace(document, mutation.document, stamp)
    case 'delete':
      return {document: null, operation: document === null ? 'none' : 'delete', mutation}
    case 'patch':
      return patch(document, mutation, stamp)
  }
}

/** An existing document keeps its time of creation, unless the client brings one, as an import does. */
function replace(document: SanityDocument | null, replacement: NewDocument, stamp: Stamp): Applied {
  if (document === null) return put(replacement, 'createOrReplace', 'create', stamp)
  const dated = {...replacement, _createdAt: replacement._createdAt ?? document._createdAt}
  return put(dated, 'createOrReplace', 'update', stamp)
}

function put(
  {_rev, _updatedAt, ...content}: NewDocument,
  type: Exclude<Mutation['type'], 'delete' | 'patch'>,
  operation: OperationName,
  {transactionId, timestamp}: Stamp,
): Applied {
  const _createdAt = typeof content._createdAt === 'string' ? content._createdAt : timestamp
  const document = {...content, _createdAt} as NewDocument & {_createdAt: string}
  return {
    document: {...document, _rev: transactionId, _updatedAt: timestamp},
    operation,
    mutation: {type, document},
  }
}

function patch(document: SanityDocument | null, mutation: PatchMutation, stamp: Stamp): Applied {
  if (document === null) throw notFound(mutation.id)
  const expected = mutation.ifRevisionId
  if (expected !== null && expected !== document._rev) throw wrongRevision(document, expected)
  const patched = applyPatch(document, mutation.operations)
  for (const name of ['_id', '_type'] as const) {
    if (patched[name] !== document[name]) throw immutable(document._id, name)
  }
  const {_createdAt} = document
  return {
    document: {...patched, _createdAt, _rev: stamp.transactionId, _updatedAt: stamp.timestamp},
    operation: 'update',
    mutation,
  }
}

export function alreadyExists(id: string): Conflict {
  return new Conflict({
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${id}" already exists`,
    id,
  })
}

export function notFound(id: string): Conflict {
  return new Conflict({
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    id,
  })
}

export function wrongRevision(document: {_id: string; _rev: string | null}, expected: string): Conflict {
  return new Conflict({
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${document._id}" has unexpected revision ID (${JSON.stringify(document._rev)}), expected "${expected}"`,
    id: document._id,
    currentRevisionID: document._rev,
    expectedRevisionID: expected,
  })
}

function immutable(id: string, attribute: string): Conflict {
  return new Conflict({
    type: 'immutableAttributeError',
    description: `Cannot modify immutable attribute "${attribute}" of document "${id}"`,
    id,
    path: attribute,
  })
}
