const any = '…'

/**
 * Where an answer differs from the documented one, or undefined when it does not. A documented `"…"` stands for any
 * value; as an attribute's name it stands for attributes left out, as the last item of a list for more items.
 */
export function differenceIn(documented: unknown, actual: unknown, place = 'the answer'): string | undefined {
  if (documented === any) return actual === undefined ? `${place} is missing` : undefined
  if (Array.isArray(documented) && Array.isArray(actual)) return differenceInList(documented, actual, place)
  if (isObject(documented) && isObject(actual)) return differenceInObject(documented, actual, place)
  if (Object.is(documented, actual)) return undefined
  if (typeof documented === 'string' && typeof actual === 'string' && matchesText(documented, actual))
    return undefined
  return `${place} is ${JSON.stringify(actual)} instead of ${JSON.stringify(documented)}`
}

function differenceInList(documented: unknown[], actual: unknown[], place: string): string | undefined {
  const isOpen = documented.length > 1 && documented.at(-1) === any
  const wanted = isOpen ? documented.slice(0, -1) : documented
  if (isOpen ? actual.length < wanted.length : actual.length !== wanted.length) {
    return `${place} has ${actual.length} items instead of ${wanted.length}: ${JSON.stringify(actual)}`
  }
  return first(wanted.map((item, index) => differenceIn(item, actual[index], `${place}[${index}]`)))
}

function differenceInObject(
  documented: Record<string, unknown>,
  actual: Record<string, unknown>,
  place: string,
): string | undefined {
  const names = Object.keys(documented).filter(name => name !== any)
  const unknown = any in documented ? [] : Object.keys(actual).filter(name => !names.includes(name))
  if (unknown.length > 0) return `${place} also has ${unknown.join(', ')}`
  return first(names.map(name => differenceIn(documented[name], actual[name], `${place}.${name}`)))
}

/** Whether text is as documented; `…` stands for anything within it. */
export function matchesText(documented: string, actual: string): boolean {
  const pattern = documented
    .split(any)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*?')
  return new RegExp(`^${pattern}$`, 's').test(actual.trim())
}

const first = (problems: (string | undefined)[]) => problems.find(problem => problem !== undefined)

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
