import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { parseHtml } from '../../src/html/index.ts'
import { eyjafrettir } from './eyjafrettir.ts'

const GUIDE = readFileSync(new URL('../../docs/adding-a-publisher.md', import.meta.url), 'utf8')
const [page = ''] = blocks('html')

test('the guide prints the publisher that stands beside this test', () => {
  const file = readFileSync(new URL('eyjafrettir.ts', import.meta.url), 'utf8')
  const asInSource = file.replaceAll('../../src/publishers/', './').replaceAll('../../src/', '../')
  expect(blocks('ts')).toContain(asInSource)
})

test('the guide’s page gives the guide’s article, without a warning', () => {
  const [json = ''] = blocks('json')
  const truth = z.record(z.string(), z.unknown()).parse(JSON.parse(json))
  const { why, ...expected } = truth
  const result = parseHtml(page, { publishers: [eyjafrettir] })
  expect(why).toBeTypeOf('string')
  expect(result.article).toMatchObject(expected)
  expect(result.warnings).toEqual([])
})

test('the guide’s page is read without the publisher too', () => {
  const { headline, body, publishedAt } = parseHtml(page).article
  expect({ headline, publishedAt }).toEqual({
    headline: 'Lundinn kom á undan áætlun',
    publishedAt: '2026-04-14T08:30:00Z',
  })
  expect(body).toContain('Þeir hafa ekki komið svo snemma í tuttugu ár.')
  expect(body).not.toContain('Miðasala')
})

function blocks(language: string): string[] {
  return GUIDE.split(`\`\`\`${language}\n`)
    .slice(1)
    .map((rest) => rest.split('```')[0] ?? '')
}
