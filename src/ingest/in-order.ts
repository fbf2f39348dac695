/** An item and what came of it. */
export interface Done<Item, Result> {
  readonly item: Item
  readonly result: Result
}

/**
 * Works on up to `width` items at a time and yields their results in the order of the items. Reads no
 * further item while `width` are unfinished. When `stop` says so, reads no more and finishes those.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  { width, stop }: { readonly width: number; readonly stop: () => boolean },
): AsyncGenerator<Done<Item, Result>> {
  const waiting: { readonly item: Item; readonly result: Promise<Result> }[] = []
  const next = async (): Promise<Done<Item, Result> | null> => {
    const head = waiting.shift()
    return head ? { item: head.item, result: await head.result } : null
  }
  if (stop()) return
  for await (const item of items) {
    const result = run(item)
    // Its failure is met when its turn comes; until then it is nobody's.
    result.catch(() => undefined)
    waiting.push({ item, result })
    if (waiting.length >= width) {
      const done = await next()
      if (done) yield done
    }
    if (stop()) break
  }
  for (let done = await next(); done; done = await next()) yield done
}
