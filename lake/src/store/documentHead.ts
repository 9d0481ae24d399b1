import type {SanityDocument} from './documentStore.ts'

/** A document without its long attributes: all that most lists, filters and orderings look at. */
export interface DocumentHead {
  /** JSON of the document with null in place of each long attribute, so that the attributes keep their order. */
  head: string
  /** JSON list of the names left out, or null. */
  heavy: string | null
}

const longestAttribute = 400

/** Splits off top-level attributes of more than 400 characters of JSON, such as a Portable Text body. */
export function headOf(document: SanityDocument): DocumentHead {
  const heavy: string[] = []
  const parts = Object.entries(document).flatMap(([name, value]) => {
    const json: string | undefined = JSON.stringify(value)
    if (json === undefined) return []
    const isHeavy = json.length > longestAttribute
    if (isHeavy) heavy.push(name)
    return [`${JSON.stringify(name)}:${isHeavy ? 'null' : json}`]
  })
  return {head: `{${parts.join(',')}}`, heavy: heavy.length === 0 ? null : JSON.stringify(heavy)}
}
