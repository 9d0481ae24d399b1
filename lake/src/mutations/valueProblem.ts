/** Far beyond what an editor makes (Sanity allows 20), and safe for everything that walks a document. */
const deepest = 100

/** JavaScript readers of the document would take the one for something else; groq-js calls the other. */
const unsafeNames = ['__proto__', 'hasOwnProperty']

/**
 * Why a JSON value can't be part of a document, or undefined when it can: nested too deeply, with a number
 * beyond those of IEEE 754, or with an attribute whose name would make it unreadable, and with it every query that comes
 * upon it.
 */
export function valueProblem(value: unknown): string | undefined {
  return problemIn(value, deepest)
}

function problemIn(value: unknown, levelsLeft: number): string | undefined {
  // JSON can write 1e400, which no reader could be given back.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'has a number too large to be kept'
  if (typeof value !== 'object' || value === null) return undefined
  if (levelsLeft === 0) return `is nested deeper than ${deepest} levels`
  const unsafe = unsafeNames.find(name => Object.hasOwn(value, name))
  if (unsafe !== undefined) return `has an attribute named "${unsafe}"`
  for (const child of Object.values(value)) {
    const problem = problemIn(child, levelsLeft - 1)
    if (problem !== undefined) return problem
  }
  return undefined
}
