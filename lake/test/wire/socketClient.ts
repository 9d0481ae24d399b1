import {expect} from 'vitest'

/** One answer or event as it came over the wire. */
export interface SocketMessage {
  id?: string | null
  method?: string
  result?: unknown
  error?: {code: number; message: string}
  params?: {subscription: string; result: PresenceEvent}
}

export interface PresenceEvent {
  type: 'rollCall' | 'state' | 'disconnect'
  i: string
  session?: string
  m?: Record<string, unknown>
}

/** A plain WebSocket client that keeps what it is sent, so that a test may also say what must not arrive. */
export class SocketClient {
  readonly socket: WebSocket
  /** Presence events in the order they came. */
  readonly events: PresenceEvent[] = []
  /** Resolves with the close code. */
  readonly closed: Promise<number>
  readonly #messages: SocketMessage[] = []
  readonly #waiting = new Set<() => void>()
  #calls = 0

  constructor(url: string) {
    this.socket = new WebSocket(url)
    this.closed = new Promise(resolve => this.socket.addEventListener('close', ({code}) => resolve(code)))
    this.socket.addEventListener('message', ({data}) => {
      if (typeof data === 'string' && data !== '♥') this.#take(JSON.parse(data))
    })
  }

  async opened(): Promise<this> {
    await new Promise((resolve, reject) => {
      this.socket.addEventListener('open', resolve)
      this.socket.addEventListener('error', () => reject(new Error('The socket did not open')))
    })
    return this
  }

  /** Sends a call and waits for its answer. */
  call(method: string, params: object = {}): Promise<SocketMessage> {
    const id = `call-${++this.#calls}`
    this.socket.send(JSON.stringify({jsonrpc: '2.0', id, method, params}))
    return this.#until(() => this.#messages.find(message => message.id === id))
  }

  /** Sends a call that must succeed and gives its result. */
  async request(method: string, params: object = {}): Promise<unknown> {
    const answer = await this.call(method, params)
    expect(answer).not.toHaveProperty('error')
    return answer.result
  }

  /** The first event of a kind, waiting for it if need be. */
  event(type: PresenceEvent['type']): Promise<PresenceEvent> {
    return this.#until(() => this.events.find(event => event.type === type))
  }

  /** The next answer that belongs to no call. */
  unasked(): Promise<SocketMessage> {
    return this.#until(() => this.#messages.find(message => message.id === null))
  }

  #take(message: SocketMessage): void {
    this.#messages.push(message)
    if (message.params) this.events.push(message.params.result)
    for (const check of [...this.#waiting]) check()
  }

  #until<T>(find: () => T | undefined): Promise<T> {
    return new Promise(resolve => {
      const check = () => {
        const found = find()
        if (found === undefined) return
        this.#waiting.delete(check)
        resolve(found)
      }
      this.#waiting.add(check)
      check()
    })
  }
}
