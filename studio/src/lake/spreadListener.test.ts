import {expect, test} from 'vitest'
import {spreadListener} from './spreadListener.ts'

test.each([
  [
    'http://localhost:3333/v2025-02-19/data/listen/production?query=*',
    'http://l1-a.localhost:3333/v2025-02-19/data/listen/production?query=*',
  ],
  [
    'http://localhost:3333/vX/data/live/events/production',
    'http://l1-a.localhost:3333/vX/data/live/events/production',
  ],
])('%s gets a name of its own', (address, spread) => {
  expect(spreadListener(address, 'l1-a')).toBe(spread)
})

test.each([
  'http://localhost:3333/v2025-02-19/data/query/production?query=*',
  'http://localhost:3333/v1/data/mutate/production',
  'https://localhost:3333/v1/data/listen/production',
  'http://192.168.1.5:3333/v1/data/listen/production',
  'http://soanthao.quangtri.gov.vn/v1/data/listen/production',
  'http://cong.localhost:3333/v1/data/listen/production',
])('%s keeps its address', address => {
  expect(spreadListener(address, 'l1-a')).toBe(address)
})
