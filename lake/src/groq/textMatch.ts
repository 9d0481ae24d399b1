import type {ExprNode} from 'groq-js'
import type {IndexCondition} from '../store/indexCondition.ts'
import {asWrittenCondition, parseTextQuery, textCondition} from '../store/textQuery.ts'
import {callArguments, mapChildren, someNode, ungroup} from './groqTree.ts'
import {matchesAsWritten, matchesText} from './matchText.ts'
import {nativeCall} from './nativeCall.ts'

/** How texts are found, to answer `text::query()` for whole documents without reading them. */
export interface TextReads {
  /** Ids, as stored, of all documents a condition holds for. */
  ids(where: IndexCondition): ReadonlySet<string>
  /** The stored id of a document that came from the store; undefined for any other value. */
  storedId(value: unknown): string | undefined
}

export interface TextMatch {
  /** What is looked into. */
  subject: ExprNode
  /** What is looked for. */
  query: ExprNode
}

/** Takes `subject match text::query(query)` apart; undefined for any other expression. */
export function textMatch(expression: ExprNode): TextMatch | undefined {
  const node = ungroup(expression)
  if (node.type !== 'OpCall' || node.op !== 'match') return undefined
  const [query] = callArguments(node.right, 'text', 'query') ?? []
  return query && {subject: node.left, query}
}

/** Whether the subject is the whole document: `@`, or `[@, _id]` as the Studio writes it. */
export function isWholeDocument(subject: ExprNode): boolean {
  const node = ungroup(subject)
  if (node.type === 'This') return true
  if (node.type !== 'Array') return false
  const parts = node.elements.map(element => ungroup(element.value))
  const isOwn = (part: ExprNode) =>
    part.type === 'This' ||
    (part.type === 'AccessAttribute' && part.name === '_id' && part.base === undefined)
  return parts.some(part => part.type === 'This') && parts.every(isOwn)
}

/**
 * Marks found as they were typed weigh more than any number of words found without: who writes 'đoàn' does not look
 * for 'đoạn'.
 */
const asWrittenBonus = 100

/** `text::query()` as groq-js can evaluate it. One instance serves one query, on one state of the dataset. */
export function createTextFunctions(reads: TextReads) {
  const parsed = cached(parseTextQuery)
  const matching = cached((query: string) => reads.ids(textCondition(parsed(query))))
  const asWritten = cached((query: string) => {
    const condition = asWrittenCondition(parsed(query))
    return condition && reads.ids(condition)
  })

  const matches = (subject: unknown, query: unknown) => {
    if (typeof query !== 'string') return null
    const id = documentIn(subject, reads)
    return id === undefined ? matchesText(subject, parsed(query)) : matching(query).has(id)
  }
  const bonus = (subject: unknown, query: unknown) => {
    if (typeof query !== 'string') return 0
    const id = documentIn(subject, reads)
    const isExact = id === undefined ? matchesAsWritten(subject, parsed(query)) : asWritten(query)?.has(id)
    return isExact ? asWrittenBonus : 0
  }
  return {
    /** A test that is true, false, or null when what is looked for is no text. */
    test: ({subject, query}: TextMatch): ExprNode => nativeCall(matches, [subject, query]),
    /** The same with its weight, for `score()` only. */
    scored: ({subject, query}: TextMatch): ExprNode => ({
      type: 'FuncCall',
      namespace: 'global',
      name: 'boost',
      args: [nativeCall(matches, [subject, query]), nativeCall(bonus, [subject, query])],
    }),
  }
}

/** An argument of `score()` with each text match in it weighed. groq-js weighs nothing inside parentheses. */
export function scoredArgument(node: ExprNode, scored: (match: TextMatch) => ExprNode): ExprNode {
  const match = textMatch(node)
  if (match) return scored(match)
  if (!someNode(node, part => textMatch(part) !== undefined)) return node
  if (node.type === 'Group') return scoredArgument(node.base, scored)
  const isSum =
    node.type === 'And' || node.type === 'Or' || (node.type === 'FuncCall' && node.name === 'boost')
  return isSum ? mapChildren(node, child => scoredArgument(child, scored)) : node
}

/** The document of the store that a subject is, alone or beside its id, as the Studio writes it: `[@, _id]`. */
function documentIn(subject: unknown, reads: TextReads): string | undefined {
  const parts: unknown[] = Array.isArray(subject) ? subject : [subject]
  const document = parts.find(part => typeof part === 'object' && part !== null)
  const id = reads.storedId(document)
  const isOwn = (part: unknown) => part === document || part === (document as {_id?: unknown})._id
  return id !== undefined && parts.every(isOwn) ? id : undefined
}

function cached<Value>(find: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return key => {
    const value = known.has(key) ? (known.get(key) as Value) : find(key)
    known.set(key, value)
    return value
  }
}
