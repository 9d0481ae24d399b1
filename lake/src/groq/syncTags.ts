import {createHash} from 'node:crypto'
import {documentLayer} from '../store/documentLayer.ts'
import type {DocumentChange, SanityDocument} from '../store/documentStore.ts'
import type {IndexCondition} from '../store/indexCondition.ts'
import type {QueryView} from '../store/queryView.ts'
import {referencedIds} from '../store/referencedIds.ts'

/**
 * Sync tags tie answers to changes: whenever a commit changes what a query answers, one of the commit's tags is among
 * the tags that came with the answer. They are hashes, so that they tell nobody of documents he may not read.
 * Source: https://www.sanity.io/docs/content-lake/live-content-api
 */
export type SyncTag = `s1:${string}`

/** Published documents, or any: readers of what is published need not hear of drafts. */
type Audience = 'published' | 'any'

/** What an answer depends on that looked up a condition: `everything` when it can't be narrowed down. */
export function tagsOfRead(view: QueryView, where: IndexCondition): SyncTag[] {
  const subjects = subjectsOf(where) ?? ['everything']
  return subjects.map(subject => tag(audienceOf(view), subject))
}

function audienceOf({layers}: QueryView): Audience {
  return layers !== 'raw' && layers.length === 1 ? 'published' : 'any'
}

/** Any document the condition holds for, now or ever, has one of the subjects; undefined when none can be named. */
function subjectsOf(where: IndexCondition): string[] | undefined {
  switch (where.kind) {
    case 'none':
      return []
    case 'id':
      return where.ids.map(id => `id ${documentLayer(id).baseId}`)
    case 'versionOf':
      return [`id ${where.id}`]
    case 'type':
      return where.types.map(type => `type ${type}`)
    case 'references':
      return where.targets.map(target => `reference ${target}`)
    case 'equal':
      return where.path === slugPath ? where.values.map(value => `slug ${value}`) : undefined
    case 'or':
      return unionOf(where.of)
    case 'and':
      return mostPrecise(where.of)
    default:
      return undefined
  }
}

const slugPath = 'slug.current'

function unionOf(conditions: readonly IndexCondition[]): string[] | undefined {
  const all = conditions.map(subjectsOf)
  return all.includes(undefined) ? undefined : all.flatMap(subjects => subjects ?? [])
}

const precision = ['id', 'slug', 'reference', 'type']

/** Each condition of an `and` names enough, so the one that few changes touch is taken. */
function mostPrecise(conditions: readonly IndexCondition[]): string[] | undefined {
  const named = conditions.flatMap(condition => {
    const subjects = subjectsOf(condition)
    return subjects === undefined ? [] : [subjects]
  })
  const rank = (subjects: string[]) =>
    Math.max(0, ...subjects.map(subject => precision.indexOf(subject.split(' ', 1)[0] ?? '')))
  return named.toSorted((one, other) => rank(one) - rank(other))[0]
}

/**
 * The tags a change touches. `siblings` are the other layers of the document as they are after the commit (published,
 * draft, versions): a change of one layer hides or uncovers another. Without `includeDrafts` only what readers of
 * published documents can notice: no tags, no change for them.
 */
export function changeTags(
  {documentId, previous, result}: Pick<DocumentChange, 'documentId' | 'previous' | 'result'>,
  siblings: readonly SanityDocument[],
  includeDrafts: boolean,
): SyncTag[] {
  const states = [previous, result].filter(state => state !== null)
  const isPublished = documentLayer(documentId).layer === ''
  const published = isPublished ? tagsOfStates('published', documentId, states) : []
  const any = includeDrafts ? tagsOfStates('any', documentId, [...states, ...siblings]) : []
  return [...new Set([...published, ...any])]
}

function tagsOfStates(audience: Audience, documentId: string, states: readonly SanityDocument[]): SyncTag[] {
  const id = `id ${documentLayer(documentId).baseId}`
  return ['everything', id, ...states.flatMap(documentSubjects)].map(subject => tag(audience, subject))
}

function documentSubjects(document: SanityDocument): string[] {
  const {slug} = document
  const current = typeof slug === 'object' && slug !== null && 'current' in slug ? slug.current : undefined
  return [
    `type ${document._type}`,
    ...(current === undefined ? [] : [`slug ${current}`]),
    ...[...referencedIds(document)].map(target => `reference ${target}`),
  ]
}

/** The tags of the last few thousand subjects: the same types and references come up all the time. */
const known = new Map<string, SyncTag>()
const mostKnown = 5000

function tag(audience: Audience, subject: string): SyncTag {
  const text = `${audience} ${subject}`
  const tag: SyncTag =
    known.get(text) ?? `s1:${createHash('sha256').update(text).digest('base64url').slice(0, 12)}`
  if (known.size >= mostKnown) known.clear()
  known.set(text, tag)
  return tag
}
