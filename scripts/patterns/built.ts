import type { Pattern } from './pattern.ts'

/**
 * Records every pattern that the library builds while `work` runs: the constructor is watched, and a
 * stack tells which module of src called it. Modules must be imported inside of `work`, since most
 * patterns are built from dictionaries when their module loads.
 */
export async function recordBuilt(work: () => Promise<void>): Promise<readonly Pattern[]> {
  const found: Pattern[] = []
  const own = globalThis.RegExp
  globalThis.RegExp = new Proxy(own, {
    construct(target, given: unknown[], newTarget: typeof RegExp) {
      // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what a constructor makes has no type here
      const made: RegExp = Reflect.construct(target, given, newTarget)
      const place = caller()
      if (place) found.push({ source: made.source, flags: made.flags, place })
      return made
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = own
  }
  return found
}

/** The place in src that is nearest on the stack, if it is the caller itself. */
function caller(): string | null {
  const frame = (new Error().stack ?? '').split('\n')[3] ?? ''
  const place = /[/\\](?<path>src[/\\][^:]+\.ts):(?<line>\d+)/u.exec(frame)?.groups
  if (!place || frame.includes('node_modules')) return null
  return `${place['path'] ?? ''}:${place['line'] ?? ''}`
}
