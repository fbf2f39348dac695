import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Page } from './page.ts'
import { textOf } from './page.ts'
import type { Select } from './select.ts'

/** A page of scripts shows less text than this before they have run. */
const SHELL = 600
/** A wall of consent, and a page that says it is gone, show less than this. */
const SHORT = 4_000
const CONSENT = /vafrakök|fótspor|cookie|samþykk|consent|gdpr|samtykke|persónuvernd/giu
const GONE =
  /^\s*(?:(?:villa |error |http )?404(?:\s*$|\s*[-–:|])|(?:síða|síðan|frétt|fréttin|efnið)[^.]{0,40} (?:fannst ekki|er ekki til|finnst ekki)|not found|page (?:does not|doesn.t) exist|siden? (?:findes ikke|blev ikke fundet|finnes ikke))/iu
const NEEDS_SCRIPT = /javascript|keyra skrift/iu

/**
 * Why a page holds no article's text, where the page itself tells: it is gone, it asks for consent
 * first, or scripts are to draw it. Null where nothing tells.
 */
export function whyNoBody(page: Page, select: Select, text: string): Issue | null {
  if (page.elements.length === 0) return null
  const lost = lostPage(page, select, text)
  if (lost) return lost
  const asks = text.length < SHORT && [...text.matchAll(CONSENT)].length > 1
  if (asks) {
    const hint =
      'The page asks for consent to cookies and shows no article: fetch it with the consent given.'
    return issue('body-missing', hint, { path: 'body' })
  }
  const scripts = select('script').length
  const told = select('noscript').some((one) => NEEDS_SCRIPT.test(textOf(page, one)))
  if (text.length < SHELL && (scripts > 0 || told)) {
    const hint =
      'The page is empty until its scripts have run: fetch it with a browser that runs JavaScript, or use the outlet’s feed.'
    return issue('body-missing', hint, { path: 'body' })
  }
  return null
}

/** A short page whose title or heading says that what was asked for is not there; null for any other. */
export function lostPage(page: Page, select: Select, text: string): Issue | null {
  if (text.length >= SHORT) return null
  const heads = [...select('title'), ...select('h1')].map((one) => textOf(page, one))
  if (!heads.some((head) => GONE.test(head))) return null
  return issue('not-an-article', 'The page says that what was asked for is not there.')
}
