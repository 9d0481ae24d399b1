const batchCharacters = 64 * 1024

/**
 * Documents as NDJSON, read while the client takes them in. An error on the way is the last line, `{"error": …}`,
 * which @sanity/export looks for, since the status has been sent by then.
 */
export function documentLines(documents: Iterator<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const {text, isLast} = nextBatch(documents)
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (isLast) controller.close()
      },
      cancel() {
        documents.return?.()
      },
    },
    {highWaterMark: 0},
  )
}

function nextBatch(documents: Iterator<object>): {text: string; isLast: boolean} {
  let text = ''
  try {
    while (text.length < batchCharacters) {
      const {done, value} = documents.next()
      if (done) return {text, isLast: true}
      text += `${JSON.stringify(value)}\n`
    }
    return {text, isLast: false}
  } catch {
    const error = {type: 'exportError', description: 'The dataset could not be read to its end'}
    return {text: `${text}${JSON.stringify({error})}\n`, isLast: true}
  }
}
