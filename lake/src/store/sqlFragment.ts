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
  const fragments = parts.map(part =>
    typeof part === 'object' && !Buffer.isBuffer(part) ? part : {sql: '?', values: [part]},
  )
  return {
    sql: texts.map((text, index) => text + (fragments[index]?.sql ?? '')).join(''),
    values: fragments.flatMap(fragment => fragment.values),
  }
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
