import { describe, expect, it } from 'vitest'
import { titleEnd } from '../../src/headlines/title-end.ts'
import { marked, spanOf } from '../support/marked.ts'

/** The bracket holds the title. */
const titles: readonly (readonly [string, string])[] = [
  ['a summary', '[Óku út í Krossá á fólksbíl] Tveimur ferðamönnum var bjargað af þaki bíls síns.'],
  ['another', '[Skip strandaði við Akureyri] Engan sakaði þegar skipið strandaði í gærkvöldi.'],
  ['no summary', '[Skip strandaði við höfnina]'],
  [
    'a person with an apposition',
    '[Leggur fram vantraust á eigin stjórn] Tómas Wessel forsætisráðherra hyggst víkja.',
  ],
  [
    'a place inside the summary',
    '[Ærin bar sex lömbum í vor] Bóndinn á Haugum í Skriðdal segist aldrei hafa séð annað eins.',
  ],
  [
    'a score and a bar',
    '[Uppgjörið: Valur - Haukar 24-24 | Liðin skildu jöfn] Haukar jöfnuðu metin undir lokin.',
  ],
  [
    'a question and more of the title',
    '[Rispur á bílnum? Svona losnar þú við þær] Margir þekkja rispur eftir steinkast.',
  ],
  [
    'the same word again',
    '[Ákærðir fyrir rán í Vogum] Ákærur á hendur þremur mönnum fyrir rán voru birtar í gær.',
  ],
  ['nothing that could open one', '[Skip strandaði við höfnina í gær og sökk.]'],
]

describe('titleEnd', () => {
  it.each(titles)('finds the end before %s', (_, drawn) => {
    const { text, spans } = marked(drawn)
    expect(titleEnd(text, spanOf(text)).offset).toBe(spans[0]?.end)
  })
  it('says half when it can only guess', () => {
    const text = 'Skip strandaði við höfnina'
    expect(titleEnd(text, spanOf(text))).toEqual({ offset: 26, confidence: 0.5 })
  })
  it('says how sure it is', () => {
    const { text } = marked(titles[0]?.[1] ?? '')
    const { confidence } = titleEnd(text, spanOf(text))
    expect(confidence).toBeGreaterThan(0)
    expect(confidence).toBeLessThanOrEqual(1)
  })
  it('looks inside its part alone', () => {
    const { text, spans } = marked(
      'Tengt efni [Óku út í Krossá á fólksbíl] Tveimur ferðamönnum var bjargað. 3. maí 2025 10:00',
    )
    const part = { start: 11, end: text.indexOf(' 3. maí') }
    expect(titleEnd(text, part).offset).toBe(spans[0]?.end)
  })
  it('never ends a title behind a sentence, nor before a quote in small letters', () => {
    const text = 'Hann er „sáttur með þetta“ segir hún. Danir unnu Svía í gær.'
    expect(titleEnd(text, spanOf(text))).toEqual({ offset: text.length, confidence: 0.5 })
  })
  it('never ends a title behind a full stop of a short word', () => {
    const text = 'Leik Man. Utd frestað'
    expect(titleEnd(text, spanOf(text)).offset).not.toBe(text.indexOf(' Utd'))
  })
})
