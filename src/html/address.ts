import { images } from './images.ts'
import type { Element } from './page.ts'
import { attribute, elementsIn } from './page.ts'
import type { Select } from './select.ts'

/** A path from the root that needs no encoding and no climbing: nearly all links of a site. */
const PLAIN_PATH = /^\/(?!\/)(?:[a-z\d_~%/-]|\.(?!\.))*$/iu
const ORIGIN = /^https?:\/\/[a-z\d.-]+(?=\/|$)/u

/**
 * An address made whole against the page's own; null for what leads nowhere (anchors, scripts, data).
 * One that is whole already stays as it is printed.
 */
export function absolute(href: string | null, base: string): string | null {
  const wanted = (href ?? '').trim()
  if (wanted === '' || wanted.startsWith('#') || /\s/u.test(wanted)) return null
  if (/^https?:\/\//u.test(wanted)) return URL.canParse(wanted) ? wanted : null
  if (/^(?!https?:)[a-z][a-z\d+.-]*:/iu.test(wanted)) return null
  const origin = PLAIN_PATH.test(wanted) ? ORIGIN.exec(base)?.[0] : undefined
  if (origin !== undefined) return origin + wanted
  if (!URL.canParse(wanted, base)) return null
  const { href: whole } = new URL(wanted, base)
  // A control character before a scheme hides it above, and is dropped by the parser of addresses.
  return /^https?:/u.test(whole) ? whole : null
}

/** Attributes that hold a picture's address, those of pages that load it late first. */
const IMAGE_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'src'] as const

/** The first picture inside of an element that has an address of its own. */
export function imageWithin(
  select: Select,
  element: Element,
  base: string,
): { readonly url: string; readonly image: Element } | null {
  for (const image of elementsIn(element, images(select))) {
    for (const name of IMAGE_SOURCES) {
      const url = absolute(attribute(image, name), base)
      if (url !== null) return { url, image }
    }
  }
  return null
}
