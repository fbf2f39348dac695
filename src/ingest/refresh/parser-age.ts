/**
 * Whether a record was made by an earlier parser than the running one: both as they stand in records,
 * `frettagrein@0.1.0`. Another prerelease of the same version counts as earlier, whichever it is.
 */
export function isOlder(parser: string, running: string): boolean {
  if (parser === running) return false
  const [before, now] = [versionOf(parser), versionOf(running)]
  const at = before.findIndex((number, index) => number !== now[index])
  return at === -1 || (before[at] ?? 0) < (now[at] ?? 0)
}

/** What tells no version is older than any. */
function versionOf(parser: string): readonly number[] {
  const [, numbers = '0.0.0'] = /@(\d+\.\d+\.\d+)/u.exec(parser) ?? []
  return numbers.split('.').map(Number)
}
