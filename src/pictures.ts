import type { Image } from './article.ts'
import type { Draft, Zone } from './draft.ts'
import type { Findings } from './findings.ts'
import { proveByWitness, proveByZones, single, textOf, witnessed } from './findings.ts'

/** The pictures by number; 0 is the lead image, and a witness may know its address alone. */
export function pictures(found: Findings): { image: Image | null; images: Image[] } {
  const { draft } = found
  const told = draft.witnesses.flatMap(
    ({ path }) => /^figure\.(?<n>\d+)\.url$/u.exec(path)?.groups?.['n'] ?? [],
  )
  const zones = zonesByFigure(draft)
  const numbers = new Set([...zones.keys(), ...told.map(Number)])
  const further = [...numbers].filter((figure) => figure > 0)
  const lead = picture(found, 0, { path: 'image', own: zones.get(0) ?? [] })
  const images = further
    .sort((a, b) => a - b)
    .flatMap((figure, index) => {
      const place = { path: `images.${String(index)}`, own: zones.get(figure) ?? [] }
      return picture(found, figure, place) ?? []
    })
  return { image: lead, images }
}

/** Captions and credits by the number of their picture: hostile pages have thousands. */
function zonesByFigure(draft: Draft): ReadonlyMap<number, readonly Zone[]> {
  const zones = new Map<number, Zone[]>()
  for (const zone of draft.zones) {
    if (zone.figure === undefined) continue
    const own = zones.get(zone.figure)
    if (own) own.push(zone)
    else zones.set(zone.figure, [zone])
  }
  return zones
}

interface Place {
  /** The evidence path of the picture. */
  readonly path: string
  readonly own: readonly Zone[]
}

function picture(found: Findings, figure: number, { path, own }: Place): Image | null {
  const { draft } = found
  const part = (role: 'caption' | 'credit'): string | null => {
    const zones = own.filter((zone) => zone.role === role)
    if (zones.length === 0) return figure === 0 ? single(found, `${path}.${role}`, []) : null
    proveByZones(found, `${path}.${role}`, zones)
    return zones.map((zone) => textOf(draft, zone)).join(' ')
  }
  const url = pictureUrl(found, figure, path)
  const image = { caption: part('caption'), credit: part('credit'), url }
  return image.caption === null && image.credit === null && url === null ? null : image
}

function pictureUrl(found: Findings, figure: number, path: string): string | null {
  const { draft } = found
  const own = witnessed(draft, `figure.${String(figure)}.url`)
  const [winner] = [...own, ...(figure === 0 ? witnessed(draft, 'image.url') : [])]
  if (!winner) return null
  proveByWitness(found, `${path}.url`, winner)
  return winner.value
}
