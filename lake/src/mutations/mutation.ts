import type {PatchOperation} from './patch/patchOperation.ts'

/** A document as a client sends it: with its final id, the server's own attributes perhaps missing. */
export interface NewDocument {
  _id: string
  _type: string
  [attribute: string]: unknown
}

/** One change of one document, checked and ready to be applied. */
export type Mutation =
  | {type: 'create' | 'createIfNotExists' | 'createOrReplace'; document: NewDocument}
  | {type: 'delete'; id: string}
  | PatchMutation

export interface PatchMutation {
  type: 'patch'
  id: string
  /** The revision the document must have, or else nothing of the transaction happens. */
  ifRevisionId: string | null
  operations: readonly PatchOperation[]
  /** The operations as they were sent, for listeners and history. */
  wire: Record<string, unknown>
}

/** Which documents a query mutation is about; each becomes a mutation of its own. */
export interface QuerySelection {
  query: string
  params: Record<string, unknown>
  toMutation: (id: string) => Mutation
}

/** What the client asked for at one index of the request. */
export type RequestedMutation =
  | {index: number; mutations: readonly Mutation[]}
  | {index: number; selection: QuerySelection}

/** A mutation in Sanity's wire form, as listeners and history get it. */
export function toWire(mutation: Mutation): Record<string, unknown> {
  switch (mutation.type) {
    case 'delete':
      return {delete: {id: mutation.id}}
    case 'patch':
      return {patch: {id: mutation.id, ...mutation.wire}}
    default:
      return {[mutation.type]: mutation.document}
  }
}
