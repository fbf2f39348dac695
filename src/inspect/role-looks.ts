import type { Role } from '../draft.ts'

/** Roles that belong together share a colour on an HTML page; a label always says which one it is. */
export type Family =
  | 'head'
  | 'people'
  | 'time'
  | 'picture'
  | 'text'
  | 'tags'
  | 'item'
  | 'furniture'
  | 'echo'
  | 'leftover'

/** How a role looks: the terminal's attributes (SGR parameters), and its colour family on a page. */
export interface Look {
  readonly sgr: string
  readonly family: Family
}

/** What was not understood stands out. In a terminal, pieces that follow one another are underlined. */
export const LOOKS: Readonly<Record<Role, Look>> = {
  section: { sgr: '35', family: 'head' },
  headline: { sgr: '1;33', family: 'head' },
  byline: { sgr: '2;36', family: 'people' },
  author: { sgr: '4;36', family: 'people' },
  timestamp: { sgr: '32', family: 'time' },
  updated: { sgr: '32', family: 'time' },
  caption: { sgr: '34', family: 'picture' },
  credit: { sgr: '4;94', family: 'picture' },
  lead: { sgr: '1', family: 'text' },
  body: { sgr: '39', family: 'text' },
  tag: { sgr: '4;95', family: 'tags' },
  'list-heading': { sgr: '1;4', family: 'item' },
  'item-title': { sgr: '4;33', family: 'item' },
  'item-summary': { sgr: '2;33', family: 'item' },
  'item-author': { sgr: '36', family: 'people' },
  'item-section': { sgr: '35', family: 'head' },
  'item-timestamp': { sgr: '32', family: 'time' },
  furniture: { sgr: '2', family: 'furniture' },
  echo: { sgr: '2;3', family: 'echo' },
  leftover: { sgr: '30;41', family: 'leftover' },
}

/** The roles of these zones, each once, in the order in which they first stand on the page. */
export function rolesOn(zones: readonly { readonly role: Role }[]): readonly Role[] {
  return [...new Set(zones.map(({ role }) => role))]
}
