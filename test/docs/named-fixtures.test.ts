import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../scripts/built-doors.ts'

/** A fixture as comments name it: `(visir/urtak-b06)`, or after a semicolon. */
const OUTLETS = readdirSync(join(ROOT, 'fixtures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const NAMED = new RegExp(`(?<=[(;*] ?)(?:${OUTLETS.join('|')})/[a-z\\d-]+(?=\\))`, 'gu')

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
  .map((file) => ({ file, text: readFileSync(join(ROOT, 'src', file), 'utf8') }))
const named = sources.flatMap(({ file, text }) =>
  (text.match(NAMED) ?? []).map((fixture) => ({ file, fixture })),
)

test('rules name the fixtures that need them', () => {
  expect(named.length).toBeGreaterThan(20)
})

test.each(named)('$file names $fixture, which is there', ({ fixture }) => {
  const found = ['.txt', '.html'].filter((end) => existsSync(join(ROOT, 'fixtures', fixture + end)))
  expect(found).toHaveLength(1)
})
