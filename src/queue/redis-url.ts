import { IngestError } from '../ingest/ingest-error.ts'

/** A server as it may be named in messages: without user and password. */
export function nameOfRedis(url: string): string {
  const { protocol, host, pathname } = parse(url)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}

/** Throws where a URL is none of Redis. */
export function checkRedisUrl(url: string): void {
  parse(url)
}

function parse(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (parsed && ['redis:', 'rediss:'].includes(parsed.protocol) && parsed.hostname !== '')
    return parsed
  // Not repeated: there may be a password in it.
  throw new IngestError('bad-redis-url', 'Name Redis as redis://HOST:PORT, or rediss:// for TLS.')
}
