import type { Span } from '../text/span.ts'
import type { Mark } from './html-mark.ts'
import type { View } from './view.ts'
import { fieldAnchor, fieldId, zoneMark } from './view.ts'

/** A mark and where it stands in what the caller gave. */
export interface RawMark extends Span {
  readonly mark: Mark
}

/**
 * All zones, and all evidence outside of them, over `source.raw`: sorted and disjoint. What overlaps
 * the mark before it (two values of one script) becomes kin of that one.
 */
export function rawMarks(view: View): readonly RawMark[] {
  const places = [
    ...view.links.zonePlaces.map((place) => ({ ...place, isZone: true })),
    ...view.links.otherPlaces.map((place) => ({ ...place, isZone: false })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const marks: { start: number; end: number; mark: Mark; kin: string[] }[] = []
  const named = new Set<number>()
  for (const { start, end, owner, isZone } of places) {
    const last = marks.at(-1)
    const mark = isZone ? rawZoneMark(view, owner, named) : evidenceMark(view, owner)
    if (!mark || start >= end) continue
    if (last && start < last.end) last.kin.push(...(isZone ? [mark.id] : []), ...mark.kin)
    else marks.push({ start, end, mark, kin: [...mark.kin] })
  }
  return marks.map(({ start, end, mark, kin }) => ({ start, end, mark: { ...mark, kin } }))
}

/** A zone of several pieces of HTML is labelled at the first. */
function rawZoneMark(view: View, index: number, named: Set<number>): Mark | null {
  const mark = zoneMark(view, index)
  if (!mark) return null
  const isFirst = !named.has(index)
  named.add(index)
  return { ...mark, label: isFirst ? mark.label : '', isAnchor: false }
}

function evidenceMark({ fields }: View, index: number): Mark | null {
  const field = fields[index]
  if (!field) return null
  return {
    id: `e${String(index)}`,
    kin: [fieldId(index)],
    family: 'furniture',
    label: `${field.path} (${field.evidence?.by ?? ''})`,
    target: fieldAnchor(index),
    isDoubtful: false,
    isAnchor: false,
  }
}
