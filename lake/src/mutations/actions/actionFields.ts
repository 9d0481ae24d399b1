import {draftIdOf, publishedIdOf} from '../documentId.ts'
import {isObject} from '../isObject.ts'
import type {NewDocument} from '../mutation.ts'
import {malformed, parseDocument, requireId} from '../parseMutations.ts'

/** Reads the fields of an action; each throws Refusal 400 with the action's index when it is not as it must be. */
export interface ActionFields {
  index: number
  id(name: string): string
  /** An id that names no draft and no version. */
  publishedId(): string
  /** The id of a draft or version, of whatever document. */
  anyVersion(name: string): string
  /** A draft or version of `publishedId`. */
  versionOf(name: string, publishedId: string): string
  /** A list of such; empty when the field is missing. */
  versionsOf(name: string, publishedId: string): string[]
  text(name: string): string | null
  flag(name: string): boolean
  /** The first choice when the field is missing. */
  choice<T extends string>(name: string, choices: readonly [T, ...T[]]): T
  object(name: string): Record<string, unknown>
  document(name: string): NewDocument
  /** A document that is a draft or version of `publishedId`; the draft when it has no `_id`. */
  versionDocument(name: string, publishedId: string): NewDocument
  has(name: string): boolean
}

export function actionFields(action: Record<string, unknown>, index: number): ActionFields {
  const bad = (name: string, problem: string) => malformed(index, `"${name}" of the action ${problem}`)
  const id = (name: string) => {
    if (action[name] === undefined) throw bad(name, 'is missing')
    return requireId(action[name], index)
  }
  const asVersion = (name: string, version: string, publishedId: string) => {
    if (isVersionOf(version, publishedId)) return version
    throw bad(name, `must be "${draftIdOf(publishedId)}" or "versions.<release>.${publishedId}"`)
  }
  const object = (name: string) => {
    const value = action[name]
    if (!isObject(value)) throw bad(name, 'must be an object')
    return value
  }
  const document = (name: string, defaultId?: string) =>
    parseDocument({...(defaultId === undefined ? {} : {_id: defaultId}), ...object(name)}, name, index)
  const text = (name: string) => {
    const value = action[name] ?? null
    if (value !== null && typeof value !== 'string') throw bad(name, 'must be a string')
    return value
  }
  return {
    index,
    id,
    publishedId() {
      const published = id('publishedId')
      if (isVersion(published)) throw bad('publishedId', 'must name neither a draft nor a version')
      return published
    },
    anyVersion(name) {
      const version = id(name)
      if (isVersion(version)) return version
      throw bad(name, 'must be "drafts.<id>" or "versions.<release>.<id>"')
    },
    object,
    text,
    has: name => action[name] !== undefined,
    versionOf: (name, publishedId) => asVersion(name, id(name), publishedId),
    versionsOf(name, publishedId) {
      const value = action[name] ?? []
      if (!Array.isArray(value)) throw bad(name, 'must be an array of document IDs')
      return value.map(one => asVersion(name, requireId(one, index), publishedId))
    },
    flag(name) {
      const value = action[name] ?? false
      if (typeof value !== 'boolean') throw bad(name, 'must be true or false')
      return value
    },
    choice(name, choices) {
      const asked = action[name] ?? choices[0]
      const chosen = choices.find(choice => choice === asked)
      if (chosen === undefined) throw bad(name, `must be one of ${choices.join(', ')}`)
      return chosen
    },
    document,
    versionDocument(name, publishedId) {
      const draft = document(name, draftIdOf(publishedId))
      asVersion(`${name}._id`, draft._id, publishedId)
      return draft
    },
  }
}

function isVersion(id: string): boolean {
  return publishedIdOf(id) !== id
}

export function isVersionOf(id: string, publishedId: string): boolean {
  return id !== publishedId && publishedIdOf(id) === publishedId
}
