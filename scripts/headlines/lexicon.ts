import { givenNameLower } from '../../src/text/given-names.ts'
import { lexiconKeyBits, NameClass, packEntry } from '../../src/text/lexicon-entry.ts'
import { packKeys, packValues } from '../../src/text/packed-keys.ts'
import { patronymicLower } from '../../src/text/patronymics.ts'
import { hashForm } from '../../src/text/tokens.ts'

interface Counts {
  readonly form: string
  readonly lower: number
  readonly capital: number
  readonly starts: number
  readonly beforeCapital: number
  readonly afterCapital: number
}

/** Forms by their shortened hash: an entry without its cluster, and the cluster. */
interface Forms {
  readonly entries: ReadonlyMap<number, number>
  readonly clusters: ReadonlyMap<number, number>
}

/**
 * The module text of src/text/lexicon.generated.ts, from the rows of word-counts.tsv and from the
 * clusters of forms (by their hash); each line of the header becomes a comment.
 */
export function lexiconModule(
  table: string,
  clusters: ReadonlyMap<number, number>,
  header: readonly string[],
): string {
  const forms = { entries: entriesOf(table), clusters: shortened(clusters) }
  const keys = [...new Set([...forms.entries.keys(), ...forms.clusters.keys()])].sort(
    (a, b) => a - b,
  )
  return `${header.map((line) => `// ${line}`).join('\n')}
import type { PackedKeys } from './packed-keys.ts'

/** ${String(keys.length)} forms: their hashes, rising, and for each its entry's place in the palette and its cluster. */
export const packedLexicon: {
  readonly forms: PackedKeys
  readonly palette: readonly number[]
  readonly codes: string
  readonly clusters: string
} = {
${fields(keys, forms)}
}
`
}

function fields(keys: readonly number[], { entries, clusters }: Forms): string {
  const { count, low, text } = packKeys(keys)
  const codes = keys.map((key) => entries.get(key) ?? 0)
  const palette = paletteOf(codes)
  const places = new Map(palette.map((code, place) => [code, place]))
  return [
    `  forms: { count: ${String(count)}, low: ${String(low)}, text: '${text}' },`,
    `  palette: [${palette.join(', ')}],`,
    `  codes: ${JSON.stringify(packValues(codes.map((code) => places.get(code) ?? 0)))},`,
    `  clusters: ${JSON.stringify(packValues(keys.map((key) => clusters.get(key) ?? 0)))},`,
  ].join('\n')
}

const shorten = (hash: number): number => hash >>> (32 - lexiconKeyBits)

/** Where two forms share a shortened hash, the first, which is the more frequent, keeps it. */
function shortened(clusters: ReadonlyMap<number, number>): Map<number, number> {
  return new Map([...clusters].reverse().map(([hash, cluster]) => [shorten(hash), cluster]))
}

function entriesOf(table: string): Map<number, number> {
  const entries = new Map<number, number>()
  const used = new Map<number, number>()
  for (const counts of readCounts(table)) {
    const key = shorten(hashForm(counts.form))
    const uses = counts.lower + counts.capital + counts.starts
    if (uses < (used.get(key) ?? 0)) continue
    used.set(key, uses)
    entries.set(key, entryOf(counts))
  }
  return entries
}

function readCounts(table: string): Counts[] {
  return table
    .split('\n')
    .slice(1)
    .filter((row) => row !== '')
    .map((row) => {
      const [form = '', lower, capital, starts, beforeCapital, afterCapital] = row.split('\t')
      return {
        form,
        lower: Number(lower),
        capital: Number(capital),
        starts: Number(starts),
        beforeCapital: Number(beforeCapital),
        afterCapital: Number(afterCapital),
      }
    })
}

function entryOf(counts: Counts): number {
  const { capital, starts } = counts
  const capitals = classOf(counts)
  const name = nameClassOf(counts.form)
  const plain = { capitals, name, before: 0, after: 0, opens: 0, cluster: 0 }
  if (capitals < 5 || capitals > 7) return packEntry(plain)
  return packEntry({
    ...plain,
    before: step(counts.beforeCapital / capital, [0.15, 0.5, 0.85]),
    after: step(counts.afterCapital / capital, [0.15, 0.5, 0.85]),
    opens: step(starts / (capital + starts), [0.03, 0.12, 0.35]),
  })
}

function classOf({ lower, capital }: Counts): number {
  const uses = lower + capital
  if (uses === 0) return 1
  const share = capital / uses
  if (share < 0.02) return uses >= 5 ? 2 : 3
  if (share < 0.25) return 4
  if (share < 0.75) return 5
  if (share < 0.97) return 6
  return uses >= 3 ? 7 : 8
}

function nameClassOf(form: string): number {
  const patronymic = patronymicLower(form)
  if (patronymic === 'nominative') return NameClass.patronymic
  if (patronymic === 'oblique') return NameClass.patronymicOblique
  const given = givenNameLower(form)
  if (given === 'nominative') return NameClass.given
  return given === 'oblique' ? NameClass.givenOblique : NameClass.none
}

function step(share: number, edges: readonly number[]): number {
  return edges.filter((edge) => share >= edge).length
}

/** The distinct entries, most frequent first. */
function paletteOf(codes: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([code]) => code)
}
