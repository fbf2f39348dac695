import { edgeToken, NameKind, NameMark, tokenBefore } from './name-tokens.ts'
import type { NameToken } from './name-tokens.ts'

/** The most words one name has. */
export const longestName = 6

/** Words read beyond the first that cannot be part of the name. */
const context = 2

/**
 * The words before a byline's end, the last one first, and how many of them could be one name:
 * capitalised words without marks between them, and particles inside.
 */
export interface NameRun {
  readonly tokens: readonly NameToken[]
  readonly length: number
}

/** Reads the run that ends at `end`, and two words of context left of it. */
export function readRun(text: string, end: number, from: number): NameRun {
  const last = tokenBefore(text, end, { from })
  if (last === null) return { tokens: [], length: 0 }
  const capitals = last.kind === NameKind.acronym && inCapitals(text, last, from)
  const tokens: NameToken[] = []
  let length = 0
  let open = true
  let at = end
  for (let beyond = 0; beyond < context; ) {
    const token = tokenBefore(text, at, { from, capitals })
    if (token === null) break
    open = open && tokens.length < longestName && mayContinue(token, tokens.at(-1))
    if (!open) beyond += 1
    tokens.push(token)
    if (open && token.kind !== NameKind.particle) length = tokens.length
    at = token.start
  }
  return { tokens, length }
}

/** The word at a place of the run, counted from the last one; the edge beyond the first. */
export function wordAt(run: NameRun, index: number): NameToken {
  return run.tokens[index] ?? edgeToken
}

/** Whether the name is printed in capitals: two such words, or one longer than acronyms are. */
function inCapitals(text: string, last: NameToken, from: number): boolean {
  const before = tokenBefore(text, last.start, { from })
  if (before === null) return last.end - last.start > 4
  const length = last.end - last.start
  return length > 2 && (before.kind === NameKind.acronym || before.kind === NameKind.initial)
}

function mayContinue(token: NameToken, right: NameToken | undefined): boolean {
  if (token.kind === NameKind.edge || token.kind > NameKind.particle) return false
  if (right === undefined) return token.kind !== NameKind.particle
  return token.mark === NameMark.none && !right.opened
}

/** How far the plain rule reaches: given names, initials and unlexical words before a surname. */
export function farthestGivenName(run: NameRun): number {
  let farthest = 0
  for (let at = 0; at < Math.min(run.length, 5); at += 1) {
    const { kind } = wordAt(run, at)
    if (kind === NameKind.given) farthest = at + 1
    else if (at > 0 && kind !== NameKind.initial && kind !== NameKind.unknown) break
  }
  return farthest
}

/**
 * The whole run, where it is a given name, given names or initials, and a patronymic, two or three
 * words (four with an initial), and no word before it asks for a name; else 0.
 */
export function sureName(run: NameRun): number {
  const { length } = run
  if (length < 2 || length > 4 || wordAt(run, 0).kind !== NameKind.patronymic) return 0
  let initials = 0
  for (let at = 1; at < length; at += 1) {
    const { kind } = wordAt(run, at)
    if (kind === NameKind.initial) initials += 1
    else if (kind !== NameKind.given) return 0
  }
  if (length === 4 && initials === 0) return 0
  if (wordAt(run, length - 1).kind !== NameKind.given) return 0
  const { kind } = wordAt(run, length)
  return kind === NameKind.opener || kind === NameKind.and || kind === NameKind.edge ? 0 : length
}
