import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validate } from '../src/schema.ts'
import { fixtures, knownMisses, readFixture } from './support/fixtures.ts'
import { traceTable } from './support/trace.ts'

/** Keys of a truth file that are no fields of the article. */
const NOTES = new Set(['why', 'ok', 'error'])

const pages = fixtures()
const misses = knownMisses()

describe.each(pages)('$name', (page) => {
  const result = readFixture(page)
  const known = misses[page.name] ?? {}
  const fields = Object.keys(page.expected).filter((key) => !NOTES.has(key))

  it('is an article or not, as expected', () => {
    const expected =
      page.expected['ok'] === false ? (page.expected['error'] ?? 'refused') : 'article'
    const code = expected === 'refused' ? 'refused' : errorCode(result)
    expect(result.ok ? 'article' : code, traceTable(result)).toBe(expected)
  })

  it.each(fields.filter((field) => !(field in known)))('%s', (field) => {
    const got = { [field]: valueOf(result.article, field) }
    expect(got, traceTable(result)).toMatchObject({ [field]: page.expected[field] })
  })

  it.each(Object.keys(known))('%s still misses, as the list of known misses says', (field) => {
    const got = { [field]: valueOf(result.article, field) }
    expect(got).not.toMatchObject({ [field]: page.expected[field] })
  })

  it('passes the schema and tiles the source', () => {
    expect(validate(result)).toEqual([])
    expect(untiled(result.trace)).toEqual([])
  })

  it('has the zones that its trace file says', () => {
    const file = page.file.replace(/\.(?:txt|html)$/u, '.trace.txt')
    expect(existsSync(file), `no ${file}: write it with npm run golden`).toBe(true)
    expect(traceTable(result)).toBe(readFileSync(file, 'utf8'))
  })
})

describe('known misses', () => {
  it('are about pages that are there, each with a reason', () => {
    const names = new Set(pages.map(({ name }) => name))
    for (const [name, fields] of Object.entries(misses)) {
      expect(names).toContain(name)
      for (const reason of Object.values(fields)) expect(reason.length).toBeGreaterThan(10)
    }
  })
})

/** Text between zones that is more than one separator. */
function untiled({ source, zones }: ReturnType<typeof readFixture>['trace']): string[] {
  const gaps: string[] = []
  let end = 0
  for (const { span } of [...zones, { span: { start: source.text.length, end: 0 } }]) {
    const gap = source.text.slice(end, span.start)
    if (gap !== '' && gap !== ' ' && gap !== '\n') gaps.push(gap)
    end = span.end
  }
  return gaps
}

function valueOf(article: object, field: string): unknown {
  return Reflect.get(article, field)
}

function errorCode(result: ReturnType<typeof readFixture>): string {
  return result.ok ? 'article' : result.error.code
}
