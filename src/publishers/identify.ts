import type { Publisher } from '../publisher.ts'

/** What an address says by itself, before the page is read. */
export type Identity =
  | { readonly kind: 'article'; readonly id: string; readonly url: string }
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'unknown' }

/** The parts of an address that decide: read by hand, since `URL` is no part of the language. */
interface Address {
  readonly host: string
  readonly path: string
}

/** `https://user@host:port/path?query#fragment`; the scheme may be missing. */
const ADDRESS =
  /^(?:https?:)?(?:\/\/)?(?:[^/?#@\s]*@)?(?<host>[^/?#:\s]+)(?::\d*)?(?<path>\/[^?#\s]*)?(?:[?#]\S*)?$/iu

/** Splits an address; null when it is none. Host names come in lower case without a trailing dot. */
export function readAddress(url: string): Address | null {
  const groups = ADDRESS.exec(url.trim())?.groups
  const host = groups?.['host']?.toLowerCase().replace(/\.$/u, '') ?? ''
  if (!/[.:]/u.test(host) || /[^a-z0-9.-]/u.test(host)) return null
  return { host, path: groups?.['path'] ?? '/' }
}

/** Whether an address is one of a publisher's: its host, a subdomain of it, or a mirror. */
export function ownsAddress(publisher: Publisher, url: string): boolean {
  const address = readAddress(url)
  if (!address) return false
  const { hosts, mirrors = [] } = publisher.address
  return (
    hosts.some((host) => address.host === host || address.host.endsWith(`.${host}`)) ||
    mirrors.some((prefix) => address.host.startsWith(prefix))
  )
}

/**
 * Reads an article's own number and canonical address from any form of its address.
 *
 * @example
 * identify(visir, 'http://varnish-3.visir.is./g/20252724582d/skamm-x')
 * // { kind: 'article', id: 'visir:20252724582d', url: 'https://www.visir.is/g/20252724582d/skamm-x' }
 */
export function identify(publisher: Publisher, url: string): Identity {
  const address = readAddress(url)
  if (!address || !ownsAddress(publisher, url)) return { kind: 'unknown' }
  const other = publisher.address.others.find(({ path }) => path.test(address.path))
  if (other) return { kind: 'other', what: other.what }
  for (const pattern of publisher.address.articles) {
    const groups = pattern.exec(address.path)?.groups
    const id = groups?.['id']
    if (groups && id !== undefined) {
      return {
        kind: 'article',
        id: `${publisher.id}:${id}`,
        url: canonical(publisher, groups, address),
      }
    }
  }
  return { kind: 'unknown' }
}

/** Fills the template from the groups; parts that the address left out fall away with their slash. */
function canonical(publisher: Publisher, groups: Record<string, string>, address: Address): string {
  const template = publisher.address.canonical
  const host = publisher.address.hosts[0] ?? address.host
  if (template === undefined) return `https://${host}${address.path}`
  return template.replace(/\/?\{(?<name>\p{L}+)\}/gu, (part, name: string) => {
    const value = groups[name] ?? ''
    if (value === '') return ''
    return part.startsWith('/') ? `/${value}` : value
  })
}
