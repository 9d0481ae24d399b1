/** Far beyond what an editor makes (Sanity allows 20), and safe for everything that walks a document. */
const deepest = 100

/**
 * Why a JSON value can't be part of a document, or undefined when it can: nested too deeply, or with an attribute
 * named `__proto__`, which JavaScript readers of the document would take for something else.
 */
export function valueProblem(value: unknown): string | undefined {
  return problemIn(value, deepest)
}

function problemIn(value: unknown, levelsLeft: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (levelsLeft === 0) return `is nested deeper than ${deepest} levels`
  if (Object.hasOwn(value, '__proto__')) return 'has an attribute named "__proto__"'
  for (const child of Object.values(value)) {
    const problem = problemIn(child, levelsLeft - 1)
    if (problem !== undefined) return problem
  }
  return undefined
}
