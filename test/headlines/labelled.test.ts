import { describe, expect, it } from 'vitest'
import { splitLabelled } from '../../src/headlines/labelled.ts'
import { spanOf } from '../support/marked.ts'

const labels = [
  'Innlent',
  'Erlent',
  'Golf',
  'Glamour',
  'Skoðun',
  'Formúla 1',
  'Enski boltinn',
  'boltinn',
]

type Item = readonly [title: string, label: string | null]

function split(text: string, expectedCount?: number, run = spanOf(text)) {
  const { items, rest } = splitLabelled(text, run, { labels, expectedCount })
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return {
    items: items.map(({ title, label }): Item => [at(title), label && at(label)]),
    rest: rest && at(rest),
  }
}

describe('splitLabelled', () => {
  it.each<readonly [string, string, readonly Item[]]>([
    ['one item', 'Danir unnu Svía Erlent', [['Danir unnu Svía', 'Erlent']]],
    [
      'several',
      'Danir unnu Erlent Skip strandaði Innlent Nýtt met Golf',
      [
        ['Danir unnu', 'Erlent'],
        ['Skip strandaði', 'Innlent'],
        ['Nýtt met', 'Golf'],
      ],
    ],
    [
      'a label of two words',
      'Palmer er meiddur Enski boltinn Skip strandaði Innlent',
      [
        ['Palmer er meiddur', 'Enski boltinn'],
        ['Skip strandaði', 'Innlent'],
      ],
    ],
    [
      'a label that ends in a digit',
      'Hraðinn drap Formúla 1 Skip strandaði Innlent',
      [
        ['Hraðinn drap', 'Formúla 1'],
        ['Skip strandaði', 'Innlent'],
      ],
    ],
    [
      'a title that ends in the label’s word',
      'Kvöldstund með Isabellu og Glamour Glamour Skip strandaði Innlent',
      [
        ['Kvöldstund með Isabellu og Glamour', 'Glamour'],
        ['Skip strandaði', 'Innlent'],
      ],
    ],
    [
      'a title that begins with the label’s word',
      'Nýtt met Golf Glamour mælir með skóm Glamour',
      [
        ['Nýtt met', 'Golf'],
        ['Glamour mælir með skóm', 'Glamour'],
      ],
    ],
    [
      'a label’s word before a small letter',
      'Golf er hollt Golf Skip strandaði Innlent',
      [
        ['Golf er hollt', 'Golf'],
        ['Skip strandaði', 'Innlent'],
      ],
    ],
    [
      'titles before quotes and digits',
      'Já Innlent „Nei“ Erlent 12 fórust Erlent',
      [
        ['Já', 'Innlent'],
        ['„Nei“', 'Erlent'],
        ['12 fórust', 'Erlent'],
      ],
    ],
    ['a leading word before a label', 'Sýður upp úr Golf', [['Sýður upp úr', 'Golf']]],
  ])('splits %s', (_, text, items) => {
    expect(split(text)).toEqual({ items, rest: null })
  })

  it.each(['og', 'eða', 'en', 'sem', 'að', '&', '-', '–'])('ends no title in %j', (word) => {
    expect(split(`Hollt er sund ${word} Golf Golf Danir unnu Erlent`).items).toEqual([
      [`Hollt er sund ${word} Golf`, 'Golf'],
      ['Danir unnu', 'Erlent'],
    ])
    expect(split(`Hollt er sund ${word} Golf Danir unnu Erlent`).items).toEqual([
      [`Hollt er sund ${word} Golf Danir unnu`, 'Erlent'],
    ])
  })

  it.each('í á um við með frá til úr hjá undir yfir fyrir eftir af vegna gegn án milli'.split(' '))(
    'rather ends no title in %j',
    (word) => {
      expect(split(`Hér var ekki ${word} Golf Golf Danir unnu Erlent`).items).toEqual([
        [`Hér var ekki ${word} Golf`, 'Golf'],
        ['Danir unnu', 'Erlent'],
      ])
    },
  )

  it.each<readonly [string, string, readonly Item[], string | null]>([
    ['a title cut off', 'Danir unnu Erlent Skip stran', [['Danir unnu', 'Erlent']], 'Skip stran'],
    ['a label cut off', 'Danir unnu Erlent Skip Inn', [['Danir unnu', 'Erlent']], 'Skip Inn'],
    ['no label', 'Danir unnu Svía í gær', [], 'Danir unnu Svía í gær'],
    ['nothing', '', [], null],
    ['a label alone', 'Erlent', [], 'Erlent'],
    ['a label inside of words', 'Golfarar unnu MiniGolf', [], 'Golfarar unnu MiniGolf'],
    ['a label before a small letter', 'Hér er Golf vinsælt', [], 'Hér er Golf vinsælt'],
    ['a label first', 'Erlent Danir unnu', [], 'Erlent Danir unnu'],
  ])('leaves the rest: %s', (...[, text, items, rest]) => {
    expect(split(text)).toEqual({ items, rest })
  })

  it('keeps to its run', () => {
    const text = 'Erlent Danir unnu Erlent Skip Innlent Sól Golf'
    expect(split(text, undefined, { start: 7, end: 37 })).toEqual({
      items: [
        ['Danir unnu', 'Erlent'],
        ['Skip', 'Innlent'],
      ],
      rest: null,
    })
    expect(split(text, undefined, { start: 7, end: 36 })).toEqual({
      items: [['Danir unnu', 'Erlent']],
      rest: 'Skip Innlen',
    })
  })

  it('takes a label at the run’s end whatever stands behind it', () => {
    const text = 'Danir unnu Erlent og fleira'
    expect(split(text, undefined, { start: 0, end: 17 })).toEqual({
      items: [['Danir unnu', 'Erlent']],
      rest: null,
    })
    expect(split('Danir unnu MiniGolf', undefined).items).toEqual([])
  })

  it('gives as many items as there can be, or as many as are expected', () => {
    const text = 'Hann kom Golf Erlent Danir unnu Erlent'
    expect(split(text).items).toEqual([
      ['Hann kom Golf', 'Erlent'],
      ['Danir unnu', 'Erlent'],
    ])
    const doubtful = 'Danir unnu Erlent Skór í Golf'
    const whole: readonly Item[] = [
      ['Danir unnu', 'Erlent'],
      ['Skór í', 'Golf'],
    ]
    expect(split(doubtful)).toEqual({ items: whole, rest: null })
    expect(split(doubtful, 2)).toEqual({ items: whole, rest: null })
    expect(split(doubtful, 1)).toEqual({ items: whole.slice(0, 1), rest: 'Skór í Golf' })
    expect(split('Danir unnu Erlent Nýtt met Golf', 1).items).toHaveLength(2)
  })

  it('takes titles of up to forty-four words', () => {
    const title = (count: number) => Array.from({ length: count }, (_, at) => `Ö${at}`).join(' ')
    const page = (count: number) => `Danir unnu Erlent ${title(count)} Innlent`
    expect(split(page(44)).items).toHaveLength(2)
    expect(split(page(45)).items).toEqual([['Danir unnu', 'Erlent']])
  })
})
