import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadPeers } from '../../scripts/bench/peers.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder whose `peers.mjs` holds this. */
function folderOf(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'))
  folders.push(folder)
  writeFileSync(join(folder, 'peers.mjs'), code)
  return folder
}

const peer = (read: string): string =>
  `export const peers = [{ name: 'x', run: (html, url) => html + url, read: ${read} }]`

test('packages that are not installed are told in one sentence', async () => {
  const { peers, note } = await loadPeers(folderOf("import 'no-such-package-at-all'"))
  expect(peers).toEqual([])
  expect(note).toBe(
    'The rows of other extractors are left out: `npm --prefix bench install` gets them.',
  )
})

test('a peer gets page and address, and its answer has the common shape', async () => {
  const { peers, note } = await loadPeers(
    folderOf(peer('(found) => ({ headline: found, authors: [], text: "", tags: [] })')),
  )
  expect(note).toBeNull()
  const found = peers[0]?.run({ text: 'síða', url: '#1' })
  expect(peers[0]?.read(found)).toMatchObject({ headline: 'síða#1', tags: [] })
})

test('an answer of another shape is refused', async () => {
  const { peers } = await loadPeers(folderOf(peer('() => ({ headline: 1 })')))
  expect(() => peers[0]?.read(null)).toThrow(/headline/u)
})

test.each(['throw new Error("broken")', 'export const peers = 1', 'export {}'])(
  'what is wrong with the file itself is no missing package: %s',
  async (code) => {
    await expect(loadPeers(folderOf(code))).rejects.toThrow()
  },
)
