import { describe, expect, test } from 'vitest'
import { readSelector } from '../../src/html/selector.ts'
import { builtInPublishers, definePublisher, identify } from '../../src/publishers/index.ts'
import type { HtmlLayout, Publisher } from '../../src/publishers/index.ts'
import { fixtures, readFixture } from '../support/fixtures.ts'

const byId = (id: string): Publisher => {
  const found = builtInPublishers.find((one) => one.id === id)
  if (!found) throw new Error(`no publisher ${id}`)
  return found
}

describe('addresses of articles', () => {
  test.each([
    [
      'mbl',
      'https://www.mbl.is/frettir/innlent/2025/07/13/skip_i_vanda/',
      'mbl:frettir/innlent/2025/07/13/skip_i_vanda',
      'https://www.mbl.is/frettir/innlent/2025/07/13/skip_i_vanda/',
    ],
    [
      'mbl',
      'http://m.mbl.is/sport/enski/2025/07/13/x_2/?utm=1',
      'mbl:sport/enski/2025/07/13/x_2',
      'https://www.mbl.is/sport/enski/2025/07/13/x_2/',
    ],
    [
      'vb',
      'https://vb.is/eftir-vinnu/nyr-bill/',
      'vb:eftir-vinnu/nyr-bill',
      'https://vb.is/eftir-vinnu/nyr-bill/',
    ],
    [
      'ruv',
      'https://www.ruv.is/frettir/innlent/2025-07-13-skip-i-vanda-438926',
      'ruv:438926',
      'https://www.ruv.is/frettir/innlent/2025-07-13-skip-i-vanda-438926',
    ],
    [
      'ruv',
      'https://ruv.is/frett/2020/01/02/skip',
      'ruv:frett/2020/01/02/skip',
      'https://www.ruv.is/frett/2020/01/02/skip',
    ],
    [
      'dv',
      'https://www.dv.is/frettir/2025/07/13/skip/',
      'dv:frettir/2025/07/13/skip',
      'https://www.dv.is/frettir/2025/07/13/skip/',
    ],
    [
      'heimildin',
      'https://heimildin.is/grein/21457/skip',
      'heimildin:21457',
      'https://heimildin.is/grein/21457/skip/',
    ],
    ['bb', 'https://www.bb.is/2025/06/skip/', 'bb:2025/06/skip', 'https://www.bb.is/2025/06/skip/'],
    [
      'stundin',
      'https://stundin.is/grein/12345/',
      'stundin:12345',
      'https://stundin.is/grein/12345/',
    ],
    [
      'kjarninn',
      'https://kjarninn.is/frettir/skip/',
      'kjarninn:frettir/skip',
      'https://kjarninn.is/frettir/skip/',
    ],
  ] as const)('%s: %s', (publisher, address, ...[id, url]) => {
    expect(identify(byId(publisher), address)).toEqual({ kind: 'article', id, url })
  })

  test.each([
    ['mbl', 'https://www.mbl.is/', 'other'],
    ['mbl', 'https://www.mbl.is/frettir/innlent/', 'other'],
    ['mbl', 'https://www.mbl.is/frettir/knippi/1/', 'other'],
    ['vb', 'https://vb.is/frettir/', 'other'],
    ['vb', 'https://vb.is/askrift', 'unknown'],
    ['ruv', 'https://www.ruv.is/sjonvarp', 'other'],
    ['ruv', 'https://www.ruv.is/frettir/innlent/', 'other'],
    ['dv', 'https://www.dv.is/fokus/', 'other'],
    ['heimildin', 'https://heimildin.is/efni/loftslag/', 'other'],
    ['mbl', 'https://ombl.is/frettir/innlent/2025/07/13/x/', 'unknown'],
    ['ruv', 'https://ruv.is.example.com/frettir/innlent/2025-07-13-x-438926', 'unknown'],
  ] as const)('%s: %s is none', (publisher, address, kind) => {
    expect(identify(byId(publisher), address).kind).toBe(kind)
  })
})

describe.each(builtInPublishers.map((one) => [one.id, one] as const))('%s', (id, publisher) => {
  test('stands the check of publishers', () => {
    expect(definePublisher(publisher)).toBe(publisher)
  })

  test('has layouts of plain selectors alone, so that they stay quick', () => {
    const selectors = publisher.layouts.flatMap(selectorsOf)
    expect(selectors.length).toBeGreaterThan(3)
    expect(selectors.filter((one) => readSelector(one) === null)).toEqual([])
  })

  test('has a page for each of its layouts, which that layout reads', () => {
    const used = fixtures()
      .filter(({ isHtml, name }) => isHtml && name.startsWith(`${id}/`))
      .flatMap((page) =>
        Object.values(readFixture(page).trace.evidence).map(({ layout }) => layout),
      )
    const without = publisher.layouts.map(({ name }) => name).filter((name) => !used.includes(name))
    expect(without).toEqual([])
  })
})

test('no two publishers share an id, no two layouts of one a name', () => {
  const ids = builtInPublishers.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { layouts } of builtInPublishers)
    expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length)
})

function selectorsOf(layout: HtmlLayout): readonly string[] {
  const { signs, headline, body, section, authors, timestamp, updated, lead, tags } = layout
  const parts = [signs, headline, body, section, authors, timestamp, updated, lead, tags]
  const { cut, boxes, paywall, figures, lists = [], json } = layout
  const pictures = [figures?.lead, figures?.inBody, figures?.caption, figures?.credit]
  const inLists = lists.flatMap(({ heading, item, title, summary, section: label }) => [
    heading,
    item,
    title,
    summary,
    label,
  ])
  const all = [...parts, cut, boxes, paywall, ...pictures, ...inLists, json ? [json.selector] : []]
  return all.flatMap((one) => one ?? [])
}
