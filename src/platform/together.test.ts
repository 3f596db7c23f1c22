import { expect, test } from 'vitest'
import { together } from './together.ts'

const later = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5) })

test('what arrives while one is in flight goes together in the next, each with its own answer', async () => {
  const batches: number[][] = []
  const double = together<number, number>(async (_group, items) => {
    batches.push([...items])
    await later()
    return items.map((item) => item * 2)
  }, { most: 3, lanes: 1 })
  const answers = await Promise.all([1, 2, 3, 4, 5].map((item) => double('a', item)))
  expect(answers).toEqual([2, 4, 6, 8, 10])
  expect(batches).toEqual([[1], [2, 3, 4], [5]])
})

test('groups do not wait for each other', async () => {
  const started: string[] = []
  const ask = together<number, string>(async (group, items) => {
    started.push(group)
    await later()
    return items.map(() => group)
  }, { most: 10, lanes: 1 })
  const answers = Promise.all([ask('a', 1), ask('b', 1), ask('a', 2)])
  expect(started).toEqual(['a', 'b'])
  expect(await answers).toEqual(['a', 'b', 'a'])
})

test('one that throws fails alone', async () => {
  const ask = together<number, number>(async (_group, items) => {
    await later()
    if (items.includes(3)) throw new Error('three')
    return [...items]
  }, { most: 10, lanes: 1 })
  const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => ask('a', item)))
  expect(answers.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})
