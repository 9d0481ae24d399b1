import {applyPatches, parsePatch} from '@sanity/diff-match-patch'
import {isObject} from '../isObject.ts'
import {parseJsonMatch} from '../jsonMatch/parseJsonMatch.ts'
import type {PatchOperation} from './patchOperation.ts'

/** A patch whose form is wrong. The message says which part. */
export class PatchError extends Error {
  override name = 'PatchError'
}

/**
 * Turns a patch in wire form into operations in the order in which Sanity applies them, whatever the order of keys:
 * setIfMissing, set, unset, diffMatchPatch, inc, dec, insert. Keys it does not know are refused.
 *
 * Throws PatchError, or JsonMatchError for a path.
 */
export function compilePatch(patch: Record<string, unknown>): PatchOperation[] {
  const unknown = Object.keys(patch).find(key => !Object.hasOwn(compilers, key))
  if (unknown !== undefined) throw new PatchError(`Unknown patch operation "${unknown}"`)
  return Object.entries(compilers).flatMap(([key, compile]) => {
    const operand = patch[key]
    return operand === undefined ? [] : compile(operand, key)
  })
}

type Compile = (operand: unknown, key: string) => PatchOperation[]

const compilers: Record<string, Compile> = {
  setIfMissing: byPath((path, value) => ({type: 'setIfMissing', path: parseJsonMatch(path), value})),
  set: byPath((path, value) => ({type: 'set', path: parseJsonMatch(path), value})),
  unset: operand => stringList(operand).map(path => ({type: 'unset', path: parseJsonMatch(path)})),
  diffMatchPatch: byPath((path, patch) => ({
    type: 'diffMatchPatch',
    path: parseJsonMatch(path),
    edit: textEdit(path, patch),
  })),
  inc: byPath((path, by) => ({type: 'inc', path: parseJsonMatch(path), by: amount('inc', path, by)})),
  dec: byPath((path, by) => ({type: 'inc', path: parseJsonMatch(path), by: -amount('dec', path, by)})),
  insert: operand => [compileInsert(operand)],
}

function byPath(compile: (path: string, value: unknown) => PatchOperation): Compile {
  return (operand, key) => {
    if (!isObject(operand)) throw new PatchError(`"${key}" must be an object of paths and values`)
    return Object.entries(operand).map(([path, value]) => compile(path, value))
  }
}

function stringList(operand: unknown): string[] {
  if (!Array.isArray(operand) || !operand.every(path => typeof path === 'string')) {
    throw new PatchError('"unset" must be an array of paths')
  }
  return operand
}

function amount(key: string, path: string, by: unknown): number {
  if (typeof by !== 'number') throw new PatchError(`"${key}" of "${path}" must be a number`)
  return by
}

function textEdit(path: string, patch: unknown): (text: string) => string {
  if (typeof patch !== 'string') throw new PatchError(`"diffMatchPatch" of "${path}" must be a string`)
  const hunks = parseHunks(path, patch)
  // Hunks are positioned in UTF-8; text that others changed meanwhile may be shorter than a hunk expects.
  return text => applyPatches(hunks, text, {allowExceedingIndices: true})[0]
}

function parseHunks(path: string, patch: string): ReturnType<typeof parsePatch> {
  try {
    return parsePatch(patch)
  } catch (error) {
    throw new PatchError(`"diffMatchPatch" of "${path}" is no patch in unidiff form: ${String(error)}`)
  }
}

const positions = ['before', 'after', 'replace'] as const

function compileInsert(operand: unknown): PatchOperation {
  if (!isObject(operand)) throw new PatchError('"insert" must be an object')
  const {items} = operand
  if (!Array.isArray(items)) throw new PatchError('"insert" must have an array of "items"')
  const position = positions.find(name => Object.hasOwn(operand, name))
  const path = position && operand[position]
  if (position === undefined || typeof path !== 'string') {
    throw new PatchError('"insert" must have one of "before", "after" or "replace", with a path')
  }
  const parsed = parseJsonMatch(path)
  return {type: 'insert', position, arrayPath: parsed.slice(0, -1), itemPath: parsed.slice(-1), items}
}
