import type {MendozaPatch} from '../store/documentStore.ts'
import {type ArrayStep, alignArrays} from './alignArrays.ts'
import {diffStrings} from './diffStrings.ts'
import {opcode} from './mendozaOpcodes.ts'

/** What turns one value into another: nothing, operations on an output that starts so, or the whole value. */
type Difference =
  | {kind: 'same'}
  | {kind: 'operations'; start: 'copy' | 'blank'; operations: unknown[]}
  | {kind: 'replace'}

type JsonObject = Record<string, unknown>

/** A mendoza patch that turns the JSON value `left` into `right`; empty when they are equal. */
export function diffValues(left: unknown, right: unknown): MendozaPatch {
  const difference = compare(left, right)
  if (difference.kind === 'same') return []
  const replacement = [opcode.value, right]
  if (difference.kind === 'replace') return replacement
  const {start, operations} = difference
  return shorter(start === 'copy' ? operations : [opcode.blank, ...operations], replacement)
}

function compare(left: unknown, right: unknown): Difference {
  if (left === right) return {kind: 'same'}
  if (isSliceable(left) && isSliceable(right)) return built(diffStrings(left, right))
  if (Array.isArray(left) && Array.isArray(right)) return diffArrays(left, right)
  if (isPatchable(left) && isPatchable(right)) return diffObjects(left, right)
  return {kind: 'replace'}
}

/** A blank output that nothing is appended to would come out as null: an empty string or array is a value. */
const built = (operations: unknown[]): Difference =>
  operations.length === 0 ? {kind: 'replace'} : {kind: 'operations', start: 'blank', operations}

function diffArrays(left: unknown[], right: unknown[]): Difference {
  const steps = alignArrays(left, right)
  const [only] = steps
  if (left.length === right.length) {
    if (only === undefined) return {kind: 'same'}
    if (steps.length === 1 && only.kind === 'slice' && only.from === 0) return {kind: 'same'}
  }
  return built(steps.flatMap(step => arrayStep(left, step)))
}

function arrayStep(left: unknown[], step: ArrayStep): unknown[] {
  if (step.kind === 'slice') return [opcode.arrayAppendSlice, step.from, step.to]
  if (step.kind === 'append') return [opcode.arrayAppendValue, step.value]
  const difference = compare(left[step.from], step.to)
  const replacement = [opcode.arrayAppendValue, step.to]
  if (difference.kind === 'same') return [opcode.arrayAppendSlice, step.from, step.from + 1]
  if (difference.kind === 'replace') return replacement
  const push = difference.start === 'copy' ? opcode.pushElementCopy : opcode.pushElementBlank
  return shorter([push, step.from, ...difference.operations, opcode.returnIntoArrayPop], replacement)
}

function diffObjects(left: JsonObject, right: JsonObject): Difference {
  const keys = Object.keys(left).sort()
  const operations: unknown[] = []
  keys.forEach((key, index) => {
    if (Object.hasOwn(right, key)) operations.push(...diffField(index, key, left[key], right[key]))
    else operations.push(opcode.objectDeleteField, index)
  })
  for (const [key, value] of Object.entries(right))
    if (!Object.hasOwn(left, key)) operations.push(opcode.objectSetFieldValue, value, key)
  return operations.length === 0 ? {kind: 'same'} : {kind: 'operations', start: 'copy', operations}
}

function diffField(index: number, key: string, left: unknown, right: unknown): unknown[] {
  const difference = compare(left, right)
  if (difference.kind === 'same') return []
  const replacement = [opcode.objectSetFieldValue, right, key]
  if (difference.kind === 'replace') return replacement
  const push = difference.start === 'copy' ? opcode.pushFieldCopy : opcode.pushFieldBlank
  return shorter([push, index, ...difference.operations, opcode.returnIntoObjectSameKeyPop], replacement)
}

const shorter = (edit: unknown[], replacement: unknown[]): unknown[] =>
  JSON.stringify(edit).length <= JSON.stringify(replacement).length ? edit : replacement

/** Half a surrogate pair has no place in UTF-8, by which offsets are counted. */
const isSliceable = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed()

/** Patchers copy fields by assignment, which loses a field of the name `__proto__`. */
const isPatchable = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Object.hasOwn(value, '__proto__')
