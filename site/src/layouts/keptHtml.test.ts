import {expect, it} from 'vitest'
import {keep, kept} from './keptHtml.ts'

it('keeps HTML by what it is made from and by name', () => {
  const [frame, other] = [{}, {}]
  expect(kept(frame, 'header')).toBeUndefined()
  expect(keep(frame, 'header', '<header>')).toBe('<header>')
  expect(kept(frame, 'header')).toBe('<header>')
  expect(kept(frame, 'footer')).toBeUndefined()
  expect(kept(other, 'header')).toBeUndefined()
})

it('does not grow with the number of pages', () => {
  const frame = {}
  for (let number = 0; number < 5000; number++) keep(frame, `beside ${number}`, '<aside>')
  const held = Array.from({length: 5000}, (_, number) => kept(frame, `beside ${number}`)).filter(Boolean)
  expect(held.length).toBeLessThanOrEqual(500)
  expect(kept(frame, 'beside 4999')).toBe('<aside>')
})

it('refuses a script, which would be in the first page alone', () => {
  expect(() => keep({}, 'header', '<p></p><script src="/a.js"></script>')).toThrow(
    'Put the script beside <Kept>',
  )
})
