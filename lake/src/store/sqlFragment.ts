/** A piece of SQL with the values of its question marks, in order. */
export interface SqlFragment {
  sql: string
  values: readonly (string | number | Buffer)[]
}

/** Writes SQL with fragments and values in it: a fragment is put in place, anything else becomes a bound `?`. */
export function sql(
  texts: TemplateStringsArray,
  ...parts: readonly (SqlFragment | string | number | Buffer)[]
): SqlFragment {
  // Loops, since several of these are written for each query.
  let text = texts[0] ?? ''
  const values: (string | number | Buffer)[] = []
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'object' && !Buffer.isBuffer(part)) {
      text += part.sql
      for (const value of part.values) values.push(value)
    } else {
      text += '?'
      values.push(part)
    }
    text += texts[index + 1] ?? ''
  }
  return {sql: text, values}
}

/** SQL without values. Only for text of our own, never for anything a client sent. */
export function raw(text: string): SqlFragment {
  return {sql: text, values: []}
}

export function joined(fragments: readonly SqlFragment[], separator: ' AND ' | ' OR ' | ', '): SqlFragment {
  return {
    sql: fragments.map(fragment => fragment.sql).join(separator),
    values: fragments.flatMap(fragment => fragment.values),
  }
}
