import {expect, test} from 'vitest'
import {TaskQueue} from './taskQueue.ts'

test('no more than its width run together, in the order they came, and the rest is refused', async () => {
  const queue = new TaskQueue(2, 2)
  const gates = Array.from({length: 4}, () => Promise.withResolvers<void>())
  const begun: number[] = []
  const tasks = gates.map((gate, index) =>
    queue.run(() => {
      begun.push(index)
      return gate.promise
    }),
  )
  await expect(queue.run(async () => begun.push(99))).rejects.toMatchObject({
    status: 503,
    headers: {'retry-after': '5'},
  })
  expect(begun).toEqual([0, 1])
  gates[1]?.resolve()
  await tasks[1]
  expect(begun).toEqual([0, 1, 2])
  for (const gate of gates) gate.resolve()
  await Promise.all(tasks)
  expect(begun).toEqual([0, 1, 2, 3])
})

test('a task that fails gives its place back', async () => {
  const queue = new TaskQueue(1, 1)
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await queue.run(async () => 'fine')).toBe('fine')
})
