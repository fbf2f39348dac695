import process from 'node:process'
import type { QueueStatus, QueueView } from '../queue/index.ts'
import type { Io } from './io.ts'

/** Milliseconds between looks, and between plain lines. */
const LOOK_EVERY = 1_000
const LINE_EVERY = 10_000

/** Shows a queue until nothing is left: a bar in a terminal, else a line now and then; or lines of JSON. */
export async function watchQueue(view: QueueView, io: Io, json: boolean): Promise<void> {
  const first = await view.status()
  const shown = json ? showJson(io) : process.stderr.isTTY ? await showBar(first) : showLines(io)
  try {
    for (let status = first; ; status = await view.status()) {
      shown.show(status)
      if (leftOf(status) === 0) return
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
  } finally {
    shown.end()
  }
}

interface Shown {
  readonly show: (status: QueueStatus) => void
  readonly end: () => void
}

function showJson(io: Io): Shown {
  return { show: (status) => io.out(`${JSON.stringify(status)}\n`), end: () => undefined }
}

/** The bar is of what was left when it began. */
async function showBar(first: QueueStatus): Promise<Shown> {
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {value} of {total} jobs | {rest}',
    stream: process.stderr,
    hideCursor: true,
  })
  bar.start(Math.max(1, leftOf(first)), 0, { rest: '' })
  return {
    show: (status) => {
      const done = status.done - first.done
      bar.setTotal(Math.max(1, done + leftOf(status)))
      bar.update(done, { rest: restText(status) })
    },
    end: () => bar.stop(),
  }
}

function showLines(io: Io): Shown {
  let last = -Infinity
  let text = ''
  return {
    show: (status) => {
      text = `${String(leftOf(status))} jobs left, ${restText(status)}\n`
      if (performance.now() - last < LINE_EVERY) return
      last = performance.now()
      io.err(text)
      text = ''
    },
    end: () => {
      io.err(text)
    },
  }
}

function restText({ active, retrying, dead, pagesPerSecond, secondsLeft }: QueueStatus): string {
  const rate = pagesPerSecond === null ? 'no rate yet' : `${pagesPerSecond.toFixed(0)} pages/s`
  const left = secondsLeft === null ? 'end unknown' : `${String(secondsLeft)} s left`
  return `${String(active)} active, ${String(retrying)} to be tried again, ${String(dead)} dead | ${rate} | ${left}`
}

function leftOf({ waiting, active, retrying }: QueueStatus): number {
  return waiting + active + retrying
}
