import { describe, expect, it } from 'vitest'
import { echoes } from '../../src/passes/echoes.ts'
import { claimed, draftOf, paperWith, run } from '../support/draft.ts'
import { sliceOf } from '../support/marked.ts'

const body = 'Skipið strandaði við höfnina í gærkvöldi og sökk í nótt.'
const tail = 'Akureyri Mest lesið Danir unnu Svía Erlent Fleiri fréttir Regn í dag'
const page = `Skip strandaði Anna Hall skrifar 3. maí 2025 10:00 ${body} ${tail}`

const read = (text: string) => claimed(run(draftOf(text), echoes))

describe('echoes', () => {
  it('claims lines that repeat a part of the longest line', () => {
    const after = run(draftOf(`${page}\n${body}\n${tail}`), echoes)
    expect(claimed(after)).toEqual([
      ['echo', body, 'stated'],
      ['echo', tail, 'stated'],
    ])
    expect(after.zones.map(({ repeats }) => repeats)).toEqual([
      { start: page.indexOf(body), end: page.indexOf(body) + body.length },
      { start: page.indexOf(tail), end: page.length },
    ])
    expect(after.issues).toEqual([])
  })
  it('claims a copy of what stands right behind the page’s first letter', () => {
    const quoted = `„${body} segir Anna sem skrifar oft um skip og báta.`
    expect(read(`${quoted}\n${body}`)).toEqual([['echo', body, 'stated']])
  })
  it('claims a copy that stands before the page', () => {
    expect(read(`${body}\n${page}`)).toEqual([['echo', body, 'stated']])
  })

  it.each([
    ['one line', page],
    [
      'lines that stand nowhere else',
      `${page}\nÞessi lína er löng en stendur hvergi annars staðar.`,
    ],
    ['a short line', `${page}\nSkipið strandaði`],
    ['a copy with a word changed', `${page}\n${body.replace('sökk', 'flaut')}`],
    ['no text', ''],
  ])('claims nothing of %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  it('claims copies of forty letters or more', () => {
    const line = (length: number) => body.slice(0, length).padEnd(length, 'x')
    expect(line(40)).not.toMatch(/ $/u)
    expect(read(`${page}\n${line(40)}`)).toHaveLength(1)
    expect(read(`${page}\n${line(39)}`)).toHaveLength(0)
  })

  it.each(['skrifar', 'skrifa', 'Mest lesið', 'Fleiri fréttir', 'Tengdar fréttir'])(
    'knows a page by %j',
    (mark) => {
      const long = `Hér er ${mark} ${body} og svo er hér enn meira af texta`
      expect(read(`${long}\n${body}`)).toHaveLength(1)
      expect(read(`${long.replace(` ${mark} `, ` x${mark} `)}\n${body}`)).toHaveLength(0)
    },
  )
  it('knows a page by its own publisher’s words alone', () => {
    const other = paperWith({ byline: { one: ['greinir'], many: [] } })
    const long = (word: string) => `Hér er Anna ${word} ${body} og svo er hér enn meira`
    const count = (word: string) =>
      claimed(run(draftOf(`${long(word)}\n${body}`, { publisher: other }), echoes)).length
    expect([count('greinir'), count('skrifar')]).toEqual([1, 0])
  })

  it('reads no page of more than twenty-four lines', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => `Lína ${at}`).join('\n')
    expect(read(`${page}\n${body}\n${lines(22)}`)).toHaveLength(1)
    expect(read(`${page}\n${body}\n${lines(23)}`)).toHaveLength(0)
  })

  it('takes the first of two lines of the same length for the page', () => {
    const text = `${page}\n${page}`
    const after = run(draftOf(text), echoes)
    expect(after.zones.map(({ span }) => span.start)).toEqual([page.length + 1])
  })

  describe('with a change between two ends that are the same', () => {
    const start = 'Skipið strandaði við höfnina í gærkvöldi og sökk í nótt þar. '
    const end = 'Ekki er vitað hvað olli þessu en málið er til rannsóknar nú.'
    const middle = 'Áhöfninni var bjargað í land og er hún öll heil á húfi. '.repeat(3)
    const whole = `${start}${middle}${end}`
    const long = `Skip strandaði Anna Hall skrifar ${whole} Akureyri`

    it('claims the line', () => {
      const changed = whole.replace('heil á húfi', 'á góðum batavegi')
      const after = run(draftOf(`${long}\n${changed}`), echoes)
      expect(claimed(after)).toEqual([['echo', changed, 'stated']])
      const repeats = after.zones[0]?.repeats
      expect(sliceOf(after.source.text, repeats ?? null)).toBe(whole)
    })
    it.each([
      ['its start', whole.replace('Skipið', 'Bátur')],
      ['its end', whole.replace('rannsóknar nú', 'skoðunar nú')],
      ['much of its middle', `${start}${middle}${middle}${end}`],
      ['its length', `${start}${end}`.padEnd(230, '.')],
    ])('claims no line that changed in %s', (_, changed) => {
      expect(read(`${long}${' og enn meira'.repeat(30)}\n${changed}`)).toEqual([])
    })
    it('asks for a line four times as long as its ends', () => {
      const edged = (length: number) => {
        const inner = length - 120
        return [0, 1].map(
          (at) => `${'a'.repeat(60)}${(at ? 'b' : 'c').repeat(inner)}${'d'.repeat(60)}`,
        )
      }
      const count = (length: number) => {
        const [one = '', other = ''] = edged(length)
        return read(`Anna skrifar ${one} og svo framvegis\n${other}`).length
      }
      expect([count(239), count(240)]).toEqual([0, 1])
    })
  })
})
