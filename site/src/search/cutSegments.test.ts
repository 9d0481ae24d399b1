import {describe, expect, it} from 'vitest'
import {beginsSegment, cutSegments, openLength} from './cutSegments.ts'

const begins = ({id}: {id: string}) => beginsSegment(id, 50)
const items = (count: number) => Array.from({length: count}, (_, number) => ({id: `bai-${number}`}))
const files = (list: readonly {id: string}[]) => {
  const {closed, open} = cutSegments(list, begins)
  return new Map([...closed.map(({key, items}) => [key, items] as const), ['moi', open]])
}
const changed = (before: readonly {id: string}[], after: readonly {id: string}[]) => {
  const [old, now] = [files(before), files(after)]
  const text = (items: readonly {id: string}[] = []) => items.map(({id}) => id).join()
  return [...new Set([...old.keys(), ...now.keys()])].filter(key => text(old.get(key)) !== text(now.get(key)))
}

describe('cutSegments', () => {
  it('holds each item once, in order', () => {
    const {closed, open} = cutSegments(items(1000), begins)
    expect([...closed.flatMap(segment => segment.items), ...open]).toEqual(items(1000))
    expect(closed.length).toBeGreaterThan(10)
    expect(open.length).toBeLessThan(openLength)
    expect(new Set(closed.map(({key}) => key)).size).toBe(closed.length)
  })

  it('is whole when there is little or nothing', () => {
    expect(cutSegments([])).toEqual({closed: [], open: []})
    expect(cutSegments(items(3))).toEqual({closed: [], open: items(3)})
  })

  it('lets a new item touch the open part alone, or that and the segment before it', () => {
    const all = items(1200)
    const touched = all
      .slice(1, 1200)
      .map((_, count) => changed(all.slice(0, count + 1), all.slice(0, count + 2)))
    expect(Math.max(...touched.map(keys => keys.length))).toBe(2)
    expect(touched.filter(keys => keys.length === 2).length).toBeLessThan(1200 / openLength + 40)
    expect(touched.every(keys => keys.includes('moi') || keys.length === 1)).toBe(true)
  })

  it('lets an item that goes or comes in the middle touch its own segment', () => {
    const all = items(1000)
    const touched = all.slice(0, 900).map((_, place) => changed(all, all.toSpliced(place, 1)).length)
    expect(touched.filter(count => count > 1).length).toBeLessThan(40)
    expect(Math.max(...touched)).toBeLessThanOrEqual(2)
  })
})
