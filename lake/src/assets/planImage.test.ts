import fc from 'fast-check'
import {expect, test} from 'vitest'
import {crops, fits, type ImageParameters} from './imageParameters.ts'
import {planImage} from './planImage.ts'

const side = fc.integer({min: 1, max: 3000})
const fraction = fc.double({min: 0, max: 1, noNaN: true})
const parameters = fc.record(
  {
    w: side,
    h: side,
    fit: fc.constantFrom(...fits),
    crop: fc.constantFrom(...crops).map(crop => [crop]),
    'fp-x': fraction,
    'fp-y': fraction,
    dpr: fc.double({min: 1, max: 2, noNaN: true}),
    or: fc.constantFrom('0', '90', '180', '270'),
  },
  {requiredKeys: []},
)

/** Plans that are refused for their size are none of these properties' business. */
function planOf(source: {width: number; height: number}, asked: ImageParameters) {
  try {
    return planImage(source, asked)
  } catch {
    return undefined
  }
}

test('whatever is asked, the window lies inside the picture and holds at least a pixel', () => {
  fc.assert(
    fc.property(side, side, parameters, (width, height, asked) => {
      const {window, size} = planOf({width, height}, asked) ?? {}
      if (!window || !size) return
      expect(window.left).toBeGreaterThanOrEqual(0)
      expect(window.top).toBeGreaterThanOrEqual(0)
      expect(Math.min(window.width, window.height, size.width, size.height)).toBeGreaterThanOrEqual(1)
      expect(window.left + window.width).toBeLessThanOrEqual(width)
      expect(window.top + window.height).toBeLessThanOrEqual(height)
      expect([window, size].flatMap(Object.values).every(Number.isInteger)).toBe(true)
    }),
  )
})

test('max, min and fillmax never enlarge', () => {
  const unlarging = fc.constantFrom('max', 'min', 'fillmax')
  fc.assert(
    fc.property(side, side, parameters, unlarging, (width, height, asked, fit) => {
      const {window, size} = planOf({width, height}, {...asked, fit}) ?? {}
      if (!window || !size) return
      expect(size.width).toBeLessThanOrEqual(width)
      expect(size.height).toBeLessThanOrEqual(height)
    }),
  )
})

test('only scale and rounding distort', () => {
  fc.assert(
    fc.property(side, side, parameters, (width, height, asked) => {
      const plan = planOf({width, height}, asked)
      if (!plan || plan.strategy || asked.fit === 'scale') return
      const {window, size} = plan
      // A side of a few pixels can't keep its shape.
      if (Math.min(size.width, size.height, window.width, window.height) < 20) return
      // One side of either may be off by one pixel for rounding.
      const across = size.width / window.width
      const down = size.height / window.height
      const slack = Math.max(1 / size.width, 1 / size.height, 1 / window.width, 1 / window.height)
      expect(Math.abs(across / down - 1)).toBeLessThanOrEqual(2 * slack + 0.001)
    }),
  )
})
