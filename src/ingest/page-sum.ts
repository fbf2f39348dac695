import { crc32 } from 'node:zlib'
import type { RawPage } from './page.ts'

/**
 * What tells a page from another one at the same place: the CRC-32 of its bytes. An item of a feed is
 * no bytes of its file, and has none.
 */
export function sumOf({ form, bytes }: Pick<RawPage, 'form' | 'bytes'>): {
  readonly crc32?: string
} {
  return form === 'feed-item' ? {} : { crc32: crc32(bytes).toString(16).padStart(8, '0') }
}
