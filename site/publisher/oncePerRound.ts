import type {Answer, AskLake} from '../src/lake/lakeReader.ts'

/** Enough for what the three formats of a feed ask alike, and too few to keep a whole site in memory. */
const most = 64

/** Asks the lake once for what several pages of one round ask alike. The latest answers are held. */
export function oncePerRound(ask: AskLake): AskLake {
  const held = new Map<string, Promise<Answer>>()
  return (query, params) => {
    const key = JSON.stringify([query, params])
    const answer = held.get(key) ?? ask(query, params)
    held.delete(key)
    held.set(key, answer)
    const [oldest] = held.keys()
    if (held.size > most && oldest !== undefined) held.delete(oldest)
    return answer
  }
}
