import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../src/index.ts'
import { ISSUE_SEVERITY } from '../src/issue.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

describe('the README', () => {
  it('has a table of all issue codes with their severity', () => {
    const table = readme.slice(
      readme.indexOf('<!-- issues:start'),
      readme.indexOf('<!-- issues:end'),
    )
    const rows = [...table.matchAll(/^\| `(?<code>[a-z-]+)` +\| (?<severity>\p{L}+) +\|/gmu)].map(
      ({ groups }) => [groups?.['code'], groups?.['severity']],
    )
    expect(Object.fromEntries(rows)).toEqual(ISSUE_SEVERITY)
  })

  it('begins with a short example', () => {
    const example = /```ts\n(?<code>[^`]*)```/u.exec(readme)?.groups?.['code'] ?? ''
    expect(example).toContain('parseArticle')
    expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(16)
  })

  it('names every field of an article', () => {
    const fields = Object.keys(parseArticle('').article)
    for (const field of fields) expect(readme).toContain(`\`${field}\``)
  })
})
