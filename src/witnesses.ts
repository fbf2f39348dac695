/**
 * What one place of a page says about one field: the printed text (`printed`, claimed by a pass), or
 * a witness outside of the readable text. Of fields with several values (`authors`, `tags`) each
 * value is a candidate of its own, in order, and those of one `by` belong together.
 */
export interface Candidate {
  /** In the article's own form: dates as `publishedAt` writes them. */
  readonly value: string
  /** The pass or the witness: `"byline"`, `"json-ld"`, `"meta:article:author"`. */
  readonly by: string
  /** Whether the reader sees it. */
  readonly printed: boolean
}

/** Who won: one candidate, several for `authors` and `tags`, none when nobody may speak. */
export interface Settlement<T extends Candidate> {
  readonly winners: readonly T[]
  /** Those that say something else, each a matter for a `witness-conflict`. */
  readonly losers: readonly T[]
}

/**
 * The `by` of an author that is no person (JSON-LD's Organization). It never signs an article, but
 * counts as another opinion where a person does.
 */
export const ORGANIZATION = 'json-ld:organization'

const PLURAL: ReadonlySet<string> = new Set(['authors', 'tags'])
const DATES: ReadonlySet<string> = new Set(['publishedAt', 'updatedAt'])
/** Only here is a difference a contradiction; sections, tags and pictures are told in many grains. */
const CONTESTED: ReadonlySet<string> = new Set(['headline', 'authors', 'publishedAt', 'updatedAt'])

/**
 * Settles which candidates speak for a field. What is printed wins, then the order of the candidates
 * decides, which is the order of trust. One thing outranks print: a time of day over a bare date.
 * Names that differ only in length, dates of which one lacks the clock, and titles with the outlet's
 * name at their end do not contradict each other.
 */
export function settle<T extends Candidate>(path: string, candidates: readonly T[]): Settlement<T> {
  if (candidates.length === 0) return { winners: [], losers: [] }
  const statements = statementsOf(path, candidates)
  const [first, ...others] = statements
    .filter(([one]) => one?.by !== ORGANIZATION)
    .sort((a, b) => rank(path, a) - rank(path, b))
  if (!first) return { winners: [], losers: [] }
  const silent = statements.filter(([one]) => one?.by === ORGANIZATION)
  const losers = CONTESTED.has(path)
    ? [...others, ...silent].filter((other) => !agree(path, first, other))
    : []
  return { winners: first, losers: losers.flat() }
}

/** All that is printed is one statement; so is all that one witness says, of one value or several. */
function statementsOf<T extends Candidate>(path: string, candidates: readonly T[]): T[][] {
  const statements = new Map<string, T[]>()
  for (const one of candidates) {
    const key = one.printed ? 'printed' : `witness ${one.by}`
    const known = statements.get(key)
    if (!known) statements.set(key, [one])
    else if (PLURAL.has(path) && known.every(({ value }) => value !== one.value)) known.push(one)
  }
  return [...statements.values()]
}

/** Lower wins; equals keep the order in which they came. */
function rank(path: string, statement: readonly Candidate[]): number {
  const first = statement[0]
  const clockless = DATES.has(path) && first !== undefined && !hasClock(first.value)
  return (first?.printed === true ? 0 : 1) + (clockless ? 2 : 0)
}

function hasClock(date: string): boolean {
  return date.includes('T')
}

function agree(path: string, a: readonly Candidate[], b: readonly Candidate[]): boolean {
  if (path === 'authors') return sameNames(a, b)
  const [one, other] = [a[0]?.value ?? '', b[0]?.value ?? '']
  if (DATES.has(path)) return oneStartsOther(one, other)
  return sameTitle(one, other) || sameTitle(other, one)
}

/** The second is the first, with the outlet's name behind a dash or a bar, or cut off by dots. */
function sameTitle(title: string, other: string): boolean {
  const wanted = plain(title)
  const parts = other.split(/ [-–—|·] /u)
  const starts = parts.map((_, count) => plain(parts.slice(0, count + 1).join(' ')))
  if (starts.includes(wanted)) return true
  return /(?:…|\.{3})\s*$/u.test(other) && wanted.startsWith(plain(other))
}

/** "Jakob Bjarnar" is the "Jakob Bjarnar Grétarsson" of another place. */
function sameNames(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  const [names, others] = [a, b].map((list) => list.map(({ value }) => plain(value)))
  if (names?.length !== others?.length) return false
  return names?.every((name) => others?.some((other) => oneStartsOther(name, other))) ?? false
}

/** Whole words only: a bare day starts its minute, a title starts itself with the outlet's name. */
function oneStartsOther(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!long.startsWith(short) || short === '') return false
  return short === long || !/[\p{L}\p{N}]/u.test(long.charAt(short.length)) || isMinute(short, long)
}

function isMinute(day: string, minute: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && minute.charAt(day.length) === 'T'
}

/** Letters and digits alone, in lower case: quotes, hyphens and blanks differ from place to place. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
