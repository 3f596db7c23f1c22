// Commands of one group that arrive while a transaction is in flight wait, and are decided and committed together in
// the next one, each with its own answer: under load one commit serves many, and alone nobody waits.

export interface TogetherOptions {
  /** Commands in one transaction, at most. */
  readonly most: number
  /** Transactions in flight for one group. */
  readonly lanes: number
}

interface Waiting<Item, Answer> {
  readonly item: Item
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

interface Queue<Item, Answer> { running: number; readonly waiting: Waiting<Item, Answer>[] }

/**
 * `run` answers a list in the order of its items. Where it throws for several, each is tried again alone, so that one that
 * cannot be carried out does not take the others with it.
 */
export function together<Item, Answer>(
  run: (group: string, items: readonly Item[]) => Promise<readonly Answer[]>, options: TogetherOptions,
): (group: string, item: Item) => Promise<Answer> {
  const queues = new Map<string, Queue<Item, Answer>>()

  const carryOut = async (group: string, batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const answers = await run(group, batch.map((each) => each.item))
      for (const [index, each] of batch.entries()) each.resolve(answers[index] as Answer)
    } catch (error) {
      const [first] = batch
      if (first !== undefined && batch.length === 1) return first.reject(error)
      for (const each of batch) await carryOut(group, [each])
    }
  }

  const go = (group: string, queue: Queue<Item, Answer>): void => {
    while (queue.running < options.lanes && queue.waiting.length > 0) {
      const batch = queue.waiting.splice(0, options.most)
      queue.running += 1
      void carryOut(group, batch).then(() => {
        queue.running -= 1
        if (queue.running === 0 && queue.waiting.length === 0) queues.delete(group)
        else go(group, queue)
      })
    }
  }

  return (group, item) => new Promise((resolve, reject) => {
    const queue = queues.get(group) ?? { running: 0, waiting: [] }
    queues.set(group, queue)
    queue.waiting.push({ item, resolve, reject })
    go(group, queue)
  })
}
