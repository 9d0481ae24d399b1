import {hash} from './hash.ts'

/**
 * Documents in the order of their dates, oldest first, that are indexed together. A closed segment lies in files of
 * its own; the newest few documents of all wait in the open part, which is one file.
 */
export type Segment<Item> = {key: string; items: readonly Item[]}
export type CutList<Item> = {closed: Segment<Item>[]; open: readonly Item[]}

/** A document in so many begins a segment. */
const meanLength = 1024
/** The open part is emptied into its segment when it holds so many. */
export const openLength = 16

/** Whether the document begins a segment: its id alone decides. */
export function beginsSegment(id: string, mean = meanLength): boolean {
  return hash(id) % mean === 0
}

/**
 * Cuts a list at documents that their ids choose, not at every thousandth place: so a document that comes or goes
 * anywhere moves no border but those beside it, and a segment that newer documents follow is never touched by them.
 */
export function cutSegments<Item extends {id: string}>(
  items: readonly Item[],
  begins: (item: Item) => boolean = ({id}) => beginsSegment(id),
): CutList<Item> {
  const borders = [0]
  items.forEach((item, place) => {
    if (place > 0 && begins(item)) borders.push(place)
  })
  const last = borders.at(-1) ?? 0
  borders.push(items.length)
  const openFrom = items.length - ((items.length - last) % openLength)
  borders[borders.length - 1] = openFrom
  const closed = borders.slice(0, -1).flatMap((from, place) => {
    const part = items.slice(from, borders[place + 1])
    return part.length === 0 ? [] : [{key: keyOf(from, part[0]), items: part}]
  })
  return {closed, open: items.slice(openFrom)}
}

/** Named after the document it begins with; the first one begins wherever the list does. */
function keyOf(from: number, first: {id: string} | undefined): string {
  return from === 0 || !first ? 'dau' : hash(first.id).toString(36)
}
