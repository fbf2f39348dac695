/** The worker as it is built, but for pages whose bytes say what becomes of it when they are read. */
import * as worker from '../../dist/ingest-worker.js'

export function run({ pages, progress }) {
  return worker.run({ pages: pages.map(trapped), progress })
}

function trapped(page) {
  return {
    ...page,
    get bytes() {
      const text = Buffer.from(page.bytes).toString()
      if (text.includes('HANG')) for (;;);
      if (text.includes('EXIT')) process.exit(7)
      if (text.includes('MEMORY')) exhaust()
      if (text.includes('THROW')) throw new Error('a defect')
      return page.bytes
    },
  }
}

function exhaust() {
  const kept = []
  for (;;) kept.push(new Array(1_000_000).fill(0.5))
}
