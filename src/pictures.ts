import type { Image } from './article.ts'
import { witnessEvidence, zoneEvidence } from './evidence.ts'
import type { Findings } from './findings.ts'
import { single, textOf, witnessed } from './findings.ts'

/** The pictures by number; 0 is the lead image, and a witness may know its address alone. */
export function pictures(found: Findings): { image: Image | null; images: Image[] } {
  const { draft } = found
  const told = draft.witnesses.flatMap(
    ({ path }) => /^figure\.(?<n>\d+)\.url$/u.exec(path)?.groups?.['n'] ?? [],
  )
  const numbers = draft.zones.flatMap(({ figure }) => (figure === undefined ? [] : [figure]))
  const further = [...new Set([...numbers, ...told.map(Number)])].filter((figure) => figure > 0)
  const lead = picture(found, 0, 'image')
  const images = further
    .sort((a, b) => a - b)
    .flatMap((figure, index) => picture(found, figure, `images.${String(index)}`) ?? [])
  return { image: lead, images }
}

function picture(found: Findings, figure: number, path: string): Image | null {
  const { draft, evidence } = found
  const part = (role: 'caption' | 'credit'): string | null => {
    const zones = draft.zones.filter((zone) => zone.role === role && zone.figure === figure)
    if (zones.length === 0) return figure === 0 ? single(found, `${path}.${role}`, []) : null
    evidence[`${path}.${role}`] = zoneEvidence(draft, zones)
    return zones.map((zone) => textOf(draft, zone)).join(' ')
  }
  const url = pictureUrl(found, figure, path)
  const image = { caption: part('caption'), credit: part('credit'), url }
  return image.caption === null && image.credit === null && url === null ? null : image
}

function pictureUrl({ draft, evidence }: Findings, figure: number, path: string): string | null {
  const own = witnessed(draft, `figure.${String(figure)}.url`)
  const [winner] = [...own, ...(figure === 0 ? witnessed(draft, 'image.url') : [])]
  if (!winner) return null
  evidence[`${path}.url`] = witnessEvidence(winner)
  return winner.value
}
