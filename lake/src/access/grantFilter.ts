import {evaluateSync, parse} from 'groq-js'

/** A stored document, or a candidate that is about to become one. */
export interface GrantedDocument {
  _id: string
  [attribute: string]: unknown
}

/** Whether a document is covered by the filter when `identityId` asks (`identity()` in the filter is that id). */
export type GrantFilter = (document: GrantedDocument, identityId: string) => boolean

const compiled = new Map<string, GrantFilter>()

// The built-in roles' filters are asked for every document of a query, so these are not left to groq-js.
compiled.set('_id in path("**")', () => true)
compiled.set('_id in path("*")', document => !document._id.includes('.'))
compiled.set('_id in path("drafts.**")', document => document._id.startsWith('drafts.'))

/**
 * The test behind a grant's GROQ filter, for example `_type == "article" && category._ref in ["thong-bao"]`. Filters
 * come from roles, of which there are few: each is parsed once per thread.
 * Throws GroqSyntaxError on a filter that is no GROQ expression.
 */
export function grantFilter(filter: string): GrantFilter {
  const known = compiled.get(filter)
  if (known) return known
  const tree = parse(filter)
  const test: GrantFilter = (document, identity) => {
    // A filter sees the document alone: a grant that needs other documents could not be told to the Studio.
    const value = evaluateSync(tree, {root: document, dataset: [], identity})
    return value.type === 'boolean' && value.data
  }
  compiled.set(filter, test)
  return test
}
