import {randomId} from './randomId.ts'

const longestId = 128
const idCharacters = /^[A-Za-z0-9_-](?:[A-Za-z0-9_-]|\.(?!\.))*$/

/**
 * Why a string can't be a document id, or undefined when it can.
 * Source: https://www.sanity.io/docs/content-lake/ids
 */
export function idProblem(id: unknown): string | undefined {
  if (typeof id !== 'string') return 'must be a string'
  if (id.length === 0 || id.length > longestId) return `must have 1 to ${longestId} characters`
  if (!idCharacters.test(id)) {
    return 'may hold a-z, A-Z, 0-9, "_", "-" and single "." in between, and must not begin with "."'
  }
  return id.endsWith('.') ? 'must not end with "."' : undefined
}

/** An id that is missing is made; one that ends in '.' is a prefix and gets a random rest. */
export function completeId(id: unknown): unknown {
  if (id === undefined || id === '') return randomId()
  return typeof id === 'string' && id.endsWith('.') ? `${id}${randomId()}` : id
}

/** 'a' for 'a', 'drafts.a' and 'versions.r1.a'. */
export function publishedIdOf(id: string): string {
  return id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
}

export function draftIdOf(publishedId: string): string {
  return `drafts.${publishedId}`
}
