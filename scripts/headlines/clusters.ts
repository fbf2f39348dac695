import { Shape, tokenise } from '../../src/text/tokens.ts'

/** How many clusters, and which forms are put in one. */
export interface ClusterSettings {
  readonly clusters: number
  /** Rarer forms share one cluster of their own, which is not written out. */
  readonly leastCount: number
  readonly passes: number
}

/** Neighbour pairs: what stands beside each form and how often, as pairs of numbers. */
interface Neighbours {
  readonly forms: readonly number[]
  readonly right: readonly (readonly number[])[]
  readonly left: readonly (readonly number[])[]
  readonly total: number
}

/** Bigram counts between clusters, and of clusters as left and right members. */
interface Counts {
  readonly size: number
  readonly pairs: Int32Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
}

/**
 * Word clusters by exchange (Kneser and Ney 1993; Martin, Liermann and Ney 1998): each form moves to
 * the cluster where a class bigram model fits the texts best, until few still move. Forms are their
 * hashes (`hashForm`); clusters count from 1.
 */
export function clusterForms(
  texts: readonly string[],
  settings: ClusterSettings,
): Map<number, number> {
  const neighbours = countNeighbours(texts, settings.leastCount)
  const vocabulary = neighbours.forms.length
  const size = settings.clusters + 2
  const cluster = new Int32Array(vocabulary + 2)
  for (let form = 0; form < vocabulary; form += 1) cluster[form] = form % settings.clusters
  cluster[vocabulary] = settings.clusters
  cluster[vocabulary + 1] = settings.clusters + 1
  const counts = countPairs(neighbours, cluster, size)
  const logs = entropyTable(neighbours.total)
  for (let pass = 0; pass < settings.passes; pass += 1) {
    let moved = 0
    for (let form = 0; form < vocabulary; form += 1) {
      if (exchange(form, { neighbours, cluster, counts, logs })) moved += 1
    }
    if (moved < vocabulary * 0.002) break
  }
  return new Map(neighbours.forms.map((hash, form) => [hash, (cluster[form] ?? 0) + 1]))
}

function countNeighbours(texts: readonly string[], leastCount: number): Neighbours {
  const read = texts.map((text) => tokenise(text))
  const uses = new Map<number, number>()
  for (const { count, form, shape } of read) {
    for (let word = 0; word < count; word += 1) {
      const hash = form[word] ?? 0
      if (shape[word] !== Shape.none) uses.set(hash, (uses.get(hash) ?? 0) + 1)
    }
  }
  const forms = [...uses]
    .filter(([, count]) => count >= leastCount)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([hash]) => hash)
  const indexes = new Map(forms.map((hash, index) => [hash, index]))
  const edge = forms.length
  const bigrams = new Map<number, number>()
  const width = edge + 2
  const add = (a: number, b: number): void => {
    bigrams.set(a * width + b, (bigrams.get(a * width + b) ?? 0) + 1)
  }
  for (const { count, form } of read) {
    let last = edge
    for (let word = 0; word < count; word += 1) {
      const next = indexes.get(form[word] ?? 0) ?? edge + 1
      add(last, next)
      last = next
    }
    add(last, edge)
  }
  return { forms, ...bothWays(bigrams, width) }
}

function bothWays(
  bigrams: ReadonlyMap<number, number>,
  width: number,
): Pick<Neighbours, 'right' | 'left' | 'total'> {
  const right: number[][] = Array.from({ length: width }, () => [])
  const left: number[][] = Array.from({ length: width }, () => [])
  let total = 0
  for (const [pair, count] of bigrams) {
    const a = Math.floor(pair / width)
    const b = pair % width
    right[a]?.push(b, count)
    left[b]?.push(a, count)
    total += count
  }
  return { right, left, total }
}

function countPairs({ right }: Neighbours, cluster: Int32Array, size: number): Counts {
  const counts = {
    size,
    pairs: new Int32Array(size * size),
    lefts: new Int32Array(size),
    rights: new Int32Array(size),
  }
  right.forEach((list, form) => {
    const a = cluster[form] ?? 0
    for (let at = 0; at < list.length; at += 2) {
      const b = cluster[list[at] ?? 0] ?? 0
      const count = list[at + 1] ?? 0
      add(counts.pairs, a * size + b, count)
      add(counts.lefts, a, count)
      add(counts.rights, b, count)
    }
  })
  return counts
}

interface Exchange {
  readonly neighbours: Neighbours
  readonly cluster: Int32Array
  readonly counts: Counts
  readonly logs: Float64Array
}

/** One form's neighbours by cluster. */
interface Profile {
  readonly right: Int32Array
  readonly left: Int32Array
  /** Clusters with a neighbour in them. */
  readonly used: readonly number[]
  readonly self: number
  readonly rightTotal: number
  readonly leftTotal: number
}

/** Moves a form to its best cluster; whether that is another than before. */
function exchange(form: number, { neighbours, cluster, counts, logs }: Exchange): boolean {
  const profile = profileOf(form, neighbours, cluster)
  const old = cluster[form] ?? 0
  shift(counts, profile, { to: old, sign: -1 })
  let best = old
  let top = -Infinity
  for (let to = 0; to < counts.size - 2; to += 1) {
    const gain = gainOf(to, profile, { counts, logs })
    if (gain > top) {
      top = gain
      best = to
    }
  }
  shift(counts, profile, { to: best, sign: 1 })
  cluster[form] = best
  return best !== old
}

function profileOf(form: number, neighbours: Neighbours, cluster: Int32Array): Profile {
  const size = (cluster.at(-1) ?? 0) + 1
  const right = new Int32Array(size)
  const left = new Int32Array(size)
  let self = 0
  let rightTotal = 0
  let leftTotal = 0
  const after = neighbours.right[form] ?? []
  const before = neighbours.left[form] ?? []
  for (let at = 0; at < after.length; at += 2) {
    const count = after[at + 1] ?? 0
    rightTotal += count
    if (after[at] === form) self = count
    else add(right, cluster[after[at] ?? 0] ?? 0, count)
  }
  for (let at = 0; at < before.length; at += 2) {
    const count = before[at + 1] ?? 0
    leftTotal += count
    if (before[at] !== form) add(left, cluster[before[at] ?? 0] ?? 0, count)
  }
  const used: number[] = []
  for (let at = 0; at < size; at += 1) {
    if ((right[at] ?? 0) > 0 || (left[at] ?? 0) > 0) used.push(at)
  }
  return { right, left, used, self, rightTotal, leftTotal }
}

/** Adds a form's pairs to a cluster, or takes them away. */
function shift(
  counts: Counts,
  profile: Profile,
  { to, sign }: { readonly to: number; readonly sign: 1 | -1 },
): void {
  const { size, pairs } = counts
  for (const other of profile.used) {
    add(pairs, to * size + other, sign * (profile.right[other] ?? 0))
    add(pairs, other * size + to, sign * (profile.left[other] ?? 0))
  }
  add(pairs, to * size + to, sign * profile.self)
  add(counts.lefts, to, sign * profile.rightTotal)
  add(counts.rights, to, sign * profile.leftTotal)
}

/** What the model's log-likelihood gains where the form joins a cluster. */
function gainOf(to: number, profile: Profile, { counts, logs }: Pick<Exchange, 'counts' | 'logs'>) {
  const { size, pairs, lefts, rights } = counts
  const rise = (from: number, more: number): number => (logs[from + more] ?? 0) - (logs[from] ?? 0)
  let gain = -rise(lefts[to] ?? 0, profile.rightTotal) - rise(rights[to] ?? 0, profile.leftTotal)
  let own = profile.self
  for (const other of profile.used) {
    const right = profile.right[other] ?? 0
    const left = profile.left[other] ?? 0
    if (other === to) own += right + left
    else {
      gain += rise(pairs[to * size + other] ?? 0, right) + rise(pairs[other * size + to] ?? 0, left)
    }
  }
  return gain + rise(pairs[to * size + to] ?? 0, own)
}

function entropyTable(total: number): Float64Array {
  return Float64Array.from({ length: total + 1 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)))
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}
