import { describe, expect, it } from 'vitest'
import { repeatedHeadline, repeatedHeadlineEndingAt } from '../src/headline-twin.ts'
import type { Given } from './support/draft.ts'
import { draftOf } from './support/draft.ts'
import { marked, spanOf } from './support/marked.ts'

const mostRead: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]
const moreNews: Given = ['list-heading', 'Fleiri fréttir', { list: 'moreNews' }]
const lists = [mostRead, moreNews]

/** The text before the bar is what stands up to the byline word; the brackets: headline, twin. */
function read(drawn: string, zones: readonly Given[] = lists) {
  const { text, spans } = marked(drawn)
  const draft = draftOf(text, { zones })
  const part = spanOf(text, text.slice(0, text.indexOf(' |')))
  return { spans, draft, part }
}

describe('repeatedHeadline', () => {
  it.each([
    [
      'a name',
      '[Fjáröflun gekk vel] Anna Jónsdóttir | Mest lesið Vindur Fleiri fréttir Regn [Fjáröflun gekk vel] Sól',
      3,
    ],
    [
      'a section before it',
      'Innlent [Fjáröflun gekk vel] Anna | Mest lesið Vindur Fleiri fréttir Regn [Fjáröflun gekk vel] Sól',
      3,
    ],
    [
      'a twin at the end',
      '[Fjáröflun gekk vel] Anna | Mest lesið Vindur Fleiri fréttir Regn [Fjáröflun gekk vel]',
      3,
    ],
    [
      'names of twelve words',
      '[Hér er sól] Að Bæ Sé Dó Eð Fé Gæ Há Íð Jó Ká Lé | Mest lesið Vindur Fleiri fréttir [Hér er sól] Nú',
      3,
    ],
    [
      'the longest of several',
      '[Hér er sól í dag] Anna | Mest lesið Vindur Fleiri fréttir [Hér er sól í dag] Nú er sól í dag',
      5,
    ],
  ])('is told by its twin: %s', (_, drawn, words) => {
    const { spans, draft, part } = read(drawn)
    expect(repeatedHeadline(draft, part)).toEqual({ span: spans[0], twin: spans[1], words })
  })
  it.each([
    ['no twin', 'Fjáröflun gekk vel Anna | Mest lesið Vindur Fleiri fréttir Regn Sól Vindur'],
    ['two words', 'Fjáröflun gekk Anna | Mest lesið Vindur Fleiri fréttir Fjáröflun gekk Sól'],
    [
      'no word left for the names',
      'Fjáröflun gekk vel | Mest lesið Vindur Fleiri fréttir Fjáröflun gekk vel',
    ],
    [
      'a small word behind it',
      'Fjáröflun gekk vel núna | Mest lesið Vindur Fleiri fréttir Fjáröflun gekk vel Sól',
    ],
    [
      'the same word behind both',
      'Hér gekk vel Anna | Mest lesið Vindur Fleiri fréttir Hér gekk vel Anna',
    ],
    [
      'a name of thirteen words',
      'Hér er sól Að Bæ Sé Dó Eð Fé Gæ Há Íð Jó Ká Lé Má | Mest lesið Vindur Fleiri fréttir Hér er sól Nú',
    ],
    ['nothing', ' | Mest lesið Vindur Fleiri fréttir Hér er sól'],
  ])('is not told with %s', (_, drawn) => {
    const { draft, part } = read(drawn)
    expect(repeatedHeadline(draft, part)).toBeNull()
  })
  it.each(['related', null] as const)('is not told by a second list that is %j', (list) => {
    const drawn = 'Hér er sól Anna | Mest lesið Vindur Fleiri fréttir Hér er sól Regn'
    const second: Given[] = list ? [['list-heading', 'Fleiri fréttir', { list }]] : []
    const { draft, part } = read(drawn, [mostRead, ...second])
    if (list) expect(repeatedHeadline(draft, part)).toBeNull()
    expect(repeatedHeadline({ ...draft, zones: [] }, part)).toBeNull()
  })
  // The search starts where the first list's items end, so that a first or only list tells nothing.
  it('is told by a list that stands alone', () => {
    const drawn = '[Hér er sól] Anna | Fleiri fréttir Regn [Hér er sól] Sól'
    const { spans, draft, part } = read(drawn, [moreNews])
    expect(repeatedHeadline(draft, part)?.twin).toEqual(spans[1])
  })
  it('is told by the first of two lists', () => {
    const drawn = '[Hér er sól] Anna | Mest lesið Regn [Hér er sól] Golf Fleiri fréttir Sól'
    const { spans, draft, part } = read(drawn)
    expect(repeatedHeadline(draft, part)?.twin).toEqual(spans[1])
  })
})

describe('repeatedHeadlineEndingAt', () => {
  it('is told by a twin up to the part’s end', () => {
    const { spans, draft, part } = read(
      'Innlent [Hér er sól] | Mest lesið Vindur Fleiri fréttir Regn [Hér er sól] Sól',
    )
    expect(repeatedHeadlineEndingAt(draft, part)).toEqual({
      span: spans[0],
      twin: spans[1],
      words: 3,
    })
  })
  it.each([
    ['another end', 'Hér er sól Anna | Mest lesið Vindur Fleiri fréttir Regn Hér er sól Sól'],
    ['two words', 'Er sól | Mest lesið Vindur Fleiri fréttir Regn Er sól Sól'],
  ])('is not told with %s', (_, drawn) => {
    const { draft, part } = read(drawn)
    expect(repeatedHeadlineEndingAt(draft, part)).toBeNull()
  })
  it('is not told without lists', () => {
    const { draft, part } = read('Hér er sól | Mest lesið Vindur Fleiri fréttir Hér er sól', [])
    expect(repeatedHeadlineEndingAt(draft, part)).toBeNull()
  })
  it('is not told by what stands behind the lists', () => {
    const drawn = 'Hér er sól | Mest lesið Vindur Fleiri fréttir Regn Sjá meira Hér er sól'
    const { draft, part } = read(drawn, [...lists, ['furniture', 'Sjá meira']])
    expect(repeatedHeadlineEndingAt(draft, part)).toBeNull()
    const open = read(drawn)
    expect(repeatedHeadlineEndingAt(open.draft, open.part)?.words).toBe(3)
  })
})
