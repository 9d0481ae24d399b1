/** One server-sent event; `data` is parsed. */
export interface WireEvent {
  event: string
  id: string | undefined
  data: Record<string, unknown>
}

export interface EventReaderOptions {
  token?: string
  lastEventId?: string
}

/**
 * Reads server-sent events at its own pace, which a real EventSource can't: nothing is taken from the connection
 * before the next event is asked for.
 */
export class EventReader {
  readonly response: Response
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #decoder = new TextDecoder()
  #text = ''

  private constructor(response: Response) {
    if (!response.body) throw new Error('There is no body to read')
    this.response = response
    this.#reader = response.body.getReader()
  }

  static async open(url: string, {token, lastEventId}: EventReaderOptions = {}): Promise<EventReader> {
    const headers = new Headers()
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    if (lastEventId !== undefined) headers.set('last-event-id', lastEventId)
    return new EventReader(await fetch(url, {headers}))
  }

  /** The next event, keep-alives left aside; undefined when the server has ended the stream. */
  async next(): Promise<WireEvent | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n')
      if (end >= 0) {
        const frame = this.#text.slice(0, end)
        this.#text = this.#text.slice(end + 2)
        if (!frame.startsWith(':')) return parse(frame)
        continue
      }
      const {done, value} = await this.#reader.read()
      if (done) return undefined
      this.#text += this.#decoder.decode(value, {stream: true})
    }
  }

  /** Everything up to the end of the stream. */
  async rest(): Promise<WireEvent[]> {
    const events: WireEvent[] = []
    for (let event = await this.next(); event; event = await this.next()) events.push(event)
    return events
  }

  async close(): Promise<void> {
    await this.#reader.cancel()
  }
}

function parse(frame: string): WireEvent {
  const field = (name: string) =>
    frame
      .split('\n')
      .find(line => line.startsWith(`${name}: `))
      ?.slice(name.length + 2)
  return {event: field('event') ?? 'message', id: field('id'), data: JSON.parse(field('data') ?? '{}')}
}
