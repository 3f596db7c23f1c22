// Long lists are worked on in breaths: in between, other requests and the answers of the database get their turn, so that one
// list is decided while another is being written.
import { setImmediate as breathe } from 'node:timers/promises'

const BREATH = 20

export async function inBreaths<Item, Made>(items: readonly Item[], each: (item: Item, place: number) => Made): Promise<Made[]> {
  const made: Made[] = []
  for (const [place, item] of items.entries()) {
    if (place > 0 && place % BREATH === 0) await breathe()
    made.push(each(item, place))
  }
  return made
}
