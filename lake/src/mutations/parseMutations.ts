import {httpError} from '../http/apiError.ts'
import {completeId, idProblem} from './documentId.ts'
import {generateArrayKeys} from './generateArrayKeys.ts'
import {isObject} from './isObject.ts'
import {JsonMatchError} from './jsonMatch/tokenize.ts'
import type {Mutation, NewDocument, QuerySelection, RequestedMutation} from './mutation.ts'
import {compilePatch, PatchError} from './patch/compilePatch.ts'
import {randomKey} from './randomId.ts'
import {refuse} from './refusal.ts'
import {valueProblem} from './valueProblem.ts'

export const mostMutations = 10_000

/**
 * Checks a list of mutations in wire form, all of it, before anything is done. Missing ids (and, when asked for, keys
 * of array items) are made here, so that listeners see the same mutations as the lake applied.
 *
 * Throws ApiError 400 when it is no list, Refusal 400 with the index of the first mutation that is not well-formed.
 */
export function parseMutations(
  wire: unknown,
  {autoGenerateArrayKeys}: {autoGenerateArrayKeys: boolean},
): RequestedMutation[] {
  if (!Array.isArray(wire)) throw httpError(400, 'The request must have an array of "mutations"')
  if (wire.length > mostMutations) {
    throw httpError(400, `A transaction may have ${mostMutations} mutations, this one has ${wire.length}`)
  }
  return wire.map((mutation, index) => {
    const problem = valueProblem(mutation)
    if (problem !== undefined) throw malformed(index, `The mutation ${problem}`)
    return parseMutation(autoGenerateArrayKeys ? generateArrayKeys(mutation, randomKey) : mutation, index)
  })
}

function parseMutation(mutation: unknown, index: number): RequestedMutation {
  const [entry, ...others] = isObject(mutation) ? Object.entries(mutation) : []
  if (entry === undefined || others.length > 0) {
    throw malformed(
      index,
      'A mutation must be an object with one key: create, createOrReplace, createIfNotExists, delete or patch',
    )
  }
  const [type, body] = entry
  if (!isObject(body)) throw malformed(index, `"${type}" must be an object`)
  switch (type) {
    case 'create':
    case 'createOrReplace':
    case 'createIfNotExists':
      return {index, mutations: [{type, document: parseDocument(body, type, index)}]}
    case 'delete':
      return parseSelection(body, index, id => ({type: 'delete', id}))
    case 'patch':
      return parsePatch(body, index)
    default:
      throw malformed(index, `Unknown mutation "${type}"`)
  }
}

/** A document of a create mutation or action. An id may be missing for `create` only. */
export function parseDocument(body: Record<string, unknown>, type: string, index: number): NewDocument {
  if (body._id === undefined && type !== 'create') throw malformed(index, `"${type}" needs an "_id"`)
  const _id = requireId(completeId(body._id), index)
  const {_type} = body
  if (typeof _type !== 'string' || _type === '') {
    throw malformed(index, `Document "${_id}" needs a "_type", a string that is not empty`)
  }
  requireTime(body, '_createdAt', index)
  return {...body, _id, _type}
}

function requireTime(body: Record<string, unknown>, name: string, index: number): void {
  const time = body[name]
  if (time === undefined || time === null) return
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) {
    throw malformed(index, `"${name}" must be a date and time in ISO 8601`)
  }
}

function parsePatch(body: Record<string, unknown>, index: number): RequestedMutation {
  const {id, query, params, ...patch} = body
  const target = parsePatchBody(patch, index)
  return parseSelection(body, index, selected => ({...target, id: selected}))
}

/** The operations of a patch, with `ifRevisionID` among them; what it is applied to is the caller's business. */
export function parsePatchBody(
  body: Record<string, unknown>,
  index: number,
): Omit<Extract<Mutation, {type: 'patch'}>, 'id'> {
  const {ifRevisionID = null, ...wire} = body
  if (ifRevisionID !== null && typeof ifRevisionID !== 'string') {
    throw malformed(index, '"ifRevisionID" must be a string')
  }
  return {type: 'patch', ifRevisionId: ifRevisionID, operations: compile(wire, index), wire: body}
}

function compile(wire: Record<string, unknown>, index: number) {
  try {
    return compilePatch(wire)
  } catch (error) {
    if (error instanceof PatchError || error instanceof JsonMatchError) throw malformed(index, error.message)
    throw error
  }
}

/** What is selected by `id`, a list of ids, or `query` with `params`. */
function parseSelection(
  {id, query, params = {}}: Record<string, unknown>,
  index: number,
  toMutation: QuerySelection['toMutation'],
): RequestedMutation {
  if (id !== undefined) {
    const ids = [id].flat().map(one => requireId(one, index))
    return {index, mutations: ids.map(toMutation)}
  }
  if (typeof query !== 'string') throw malformed(index, 'Documents are selected by "id" or "query"')
  if (!isObject(params)) throw malformed(index, '"params" must be an object')
  return {index, selection: {query, params, toMutation}}
}

/** Throws Refusal 400 unless `id` can be a document's id. */
export function requireId(id: unknown, index: number): string {
  const problem = idProblem(id)
  if (problem !== undefined)
    throw malformed(index, `Invalid document ID ${JSON.stringify(id)}: it ${problem}`)
  return String(id)
}

/** Throws Refusal 400: the mutation or action at `index` is not well-formed. */
export function malformed(index: number, description: string) {
  return refuse(400, index, {type: 'malformedMutationError', description})
}
