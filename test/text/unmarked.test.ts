import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import { unmarked } from '../../src/text/unmarked.ts'

/** What is read of a text: soft hyphens are not. */
const read = (text: string) => unmarked(text).replaceAll('\u00ad', '').replaceAll(/^ +/gmu, '')

describe('unmarked', () => {
  it.each([
    ['a heading', '# Skip strandaði', 'Skip strandaði'],
    ['a lower heading', '# Skip\n\n### Mest lesið', 'Skip\n\nMest lesið'],
    ['a bullet', '# Skip\n\n  * Já\n  + Nei', 'Skip\n\nJá\nNei'],
    ['a quote', '# Skip\n> Já', 'Skip\nJá'],
    ['a link', 'Frá [vef BBC](https://bbc.com/a_b) í gær', 'Frá vef BBC í gær'],
    ['a link without words', '[](/f/x)Skip', 'Skip'],
    ['a picture', '![Frá höfninni](/i/a.jpg) Skip', 'Skip'],
    ['a picture in a link', '[ ![Já](/i/a.jpg) ](/g/1) Skip', 'Skip'],
    ['emphasis', '# Skip **sökk** og _bátur_ líka', 'Skip sökk og bátur líka'],
    ['an escape', '# Skip\n8\\. maí \\- já', 'Skip\n8. maí - já'],
    ['the number of a link', '[12]Skip [3]sökk', 'Skip sökk'],
    ['a file’s name', '[9E97B71_713x0.jpg] Skip', 'Skip'],
    ['a file’s name over two lines', '[9E97B71_2\n   40x160.jpg] Skip', 'Skip'],
    ['a cut file’s name', '[9E97B71BAD]\nSkip', '\nSkip'],
    ['rules', '[1]Skip\n   ______\n━━━━\n* * *\nJá', 'Skip\n\n\n\nJá'],
    ['addresses', '[1]Skip\n\nReferences\n\n   1. https://a.is\n   2. https://b.is', 'Skip\n\n'],
  ])('drops %s', (_, text, own) => {
    expect(read(text)).toBe(own)
    expect(unmarked(text)).toHaveLength(text.length)
  })
  it.each([
    ['plain text', 'Skip strandaði. 5 * 5 og a_b og _já_ \\. ____'],
    ['words in brackets', 'Hann sagði [sic] og [innskot blaðamanns] og […] og [...]'],
    ['a hashtag', '#metoo og [x]'],
    ['stars and bullets beside words in brackets', 'Hann sagði [sic] *** og • líka'],
    ['an address with underscores', 'jon_jonsson@syn.is [x]'],
    ['a word in brackets before one in parentheses', 'Hann [Jón] (f. 1950)'],
  ])('keeps %s', (_, text) => {
    expect(unmarked(text)).toBe(text)
  })

  const wrapped = [
    'Fjórtán geitur sluppu úr girðingu í nótt og gengu um götur og',
    'torg Grundarfjarðar. Eigandinn sótti þær fyrir hádegi og varð',
    'engum meint af. Þær vildu bara sjá bæinn og höfðu gaman af og',
    'fóru svo heim.',
  ]
  it('joins the lines of a paragraph of fixed width', () => {
    expect(unmarked(wrapped.join('\n'))).toBe(wrapped.join(' '))
    const indented = unmarked(`Skip\n\n   ${wrapped.join('\n   ')}\n\n   Já`)
    expect(indented.split('\n').map((line) => line.trim())).toHaveLength(5)
  })
  it('joins a single one where marks stand', () => {
    const [line, , , last] = wrapped
    expect(read(`# Skip\n\n${line}\n${last}`)).toBe(`Skip\n\n${line} ${last}`)
  })
  it.each([
    ['two broken lines alone', wrapped.slice(1)],
    ['a longer line below', [...wrapped, 'orð '.repeat(30)]],
    ['blank lines between', wrapped.join('\n\n').split('\n')],
    ['short lines', wrapped.map((line) => line.slice(0, 40))],
  ])('leaves lines with %s', (_, lines) => {
    expect(unmarked(lines.join('\n'))).toBe(lines.join('\n'))
  })
  it('leaves a date on its line', () => {
    const text = [...wrapped.slice(0, 3), '8. maí 2025 10:00', ...wrapped].join('\n')
    expect(unmarked(text).split('\n')[1]).toMatch(/^8\. maí 2025 10:00/u)
  })

  it('leads evidence back to the text as it was given', () => {
    const page =
      '# Skip sökk\n\nJóna Hall skrifar 8\\. maí 2025 14:36\n\nFrá **höfninni**.\n\nSkipið sökk í nótt.'
    const { article, trace } = parseArticle(page)
    expect(article.publishedAt).toBe('2025-05-08T14:36:00Z')
    const given = (path: string) =>
      trace.evidence[path]?.spans.map(({ start, end }) => page.slice(start, end))
    expect(given('publishedAt')).toEqual(['8', '. maí 2025 14:36'])
    expect(given('headline')).toEqual(['Skip sökk'])
  })
})
