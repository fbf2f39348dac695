import type { Zone } from '../draft.ts'

/** A zone's role with its list, `mostRead.item-title`, or with its figure where that is not the lead image. */
export function zoneName({ role, list, figure }: Zone): string {
  if (list !== undefined) return `${list}.${role}`
  return figure !== undefined && figure > 0 ? `${role}.${figure}` : role
}
