import {publicAddress} from '../redirects/publicAddress.ts'
import type {PageProblem} from './publishingState.ts'

type Known = {_id: string; _type: string; slug?: unknown; language?: unknown}

/** The problems to show at a document: those that name it, and those of its own page that name no other. */
export function problemsOf(problems: readonly PageProblem[], document: Known): PageProblem[] {
  const own = publicAddress(document)
  return problems.filter(({documentId, address}) =>
    documentId === undefined ? address === own : documentId === document._id,
  )
}
