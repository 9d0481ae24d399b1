/** One event as the server-sent events protocol frames it; `data` goes out as JSON. */
export interface ServerSentEvent {
  event: string
  /** What a client sends back as Last-Event-ID when it reconnects. */
  id?: string
  data: unknown
}

/** A stream of events to one client. After `end`, or once the client is gone, `send` does nothing. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array>
  /** Sends events in one piece. A client too slow to be sent them is told to reconnect, and the stream ends. */
  send(events: readonly ServerSentEvent[]): void
  /** Ends the stream after what was sent so far. */
  end(): void
}

export interface EventStreamOptions {
  /** What may wait for one client, in bytes; a single piece that is larger is sent when nothing else waits. */
  maxBufferedBytes?: number
  /** A comment is sent this often, so that proxies keep the connection and a client that is gone is noticed. */
  keepAliveMs?: number
  /** How long a client that stopped reading has to take the last event. */
  patienceMs?: number
  /** Called with each keep-alive. */
  onKeepAlive?: () => void
  /** Called once, when the client is gone or everything was sent. */
  onClose?: () => void
  /** Cuts the connection of a client that doesn't read. */
  abandon?: () => void
}

const encoder = new TextEncoder()
const keepAlive = encoder.encode(':\n\n')

/** Opens a stream of server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function openEventStream(options: EventStreamOptions = {}): EventStream {
  const {maxBufferedBytes = 4 * 1024 * 1024, keepAliveMs = 15_000, patienceMs = 10_000} = options
  let waiting: Uint8Array[] = []
  let state: 'open' | 'ending' | 'closed' = 'open'
  let wake = () => {}
  let patience: NodeJS.Timeout | undefined

  const push = (piece: Uint8Array) => {
    waiting.push(piece)
    wake()
  }
  const end = () => {
    if (state !== 'open') return
    state = 'ending'
    clearInterval(ticker)
    patience = setTimeout(() => options.abandon?.(), patienceMs).unref()
    wake()
  }
  const close = () => {
    if (state === 'closed') return
    state = 'closed'
    waiting = []
    clearInterval(ticker)
    clearTimeout(patience)
    options.onClose?.()
  }
  const ticker = setInterval(() => {
    if (waiting.length === 0) push(keepAlive)
    options.onKeepAlive?.()
  }, keepAliveMs).unref()

  // Nothing is taken from `waiting` before the client reads: what is there is all that waits for it.
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (waiting.length === 0 && state === 'open') {
          await new Promise<void>(resolve => {
            wake = resolve
          })
        }
        if (waiting.length > 0) controller.enqueue(joined(waiting.splice(0)))
        else if (state === 'ending') {
          controller.close()
          close()
        }
      },
      cancel: close,
    },
    {highWaterMark: 0},
  )
  return {
    body,
    end,
    send(events) {
      if (state !== 'open' || events.length === 0) return
      const piece = encoder.encode(events.map(frame).join(''))
      if (waiting.length > 0 && size(waiting) + piece.byteLength > maxBufferedBytes) {
        waiting = [encoder.encode(frame({event: 'reconnect', data: {}}))]
        end()
      } else push(piece)
    },
  }
}

/** Ids may hold nothing that ends a line or that a client can't send back in a header. */
function frame({event, id, data}: ServerSentEvent): string {
  const lines = [`event: ${event}`, ...(id === undefined ? [] : [`id: ${encodeURI(id)}`])]
  return `${[...lines, `data: ${JSON.stringify(data)}`].join('\n')}\n\n`
}

const size = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, {byteLength}) => sum + byteLength, 0)

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))
