import { describe, expect, it } from 'vitest'
import { image } from '../../src/passes/image.ts'
import type { Rule } from '../../src/rates.ts'
import { rateOf } from '../../src/rates.ts'
import type { Given } from '../support/draft.ts'
import { claimed, draftOf, run } from '../support/draft.ts'

const head: Given = ['headline', 'Skip strandaði']
const mostRead: Given = ['list-heading', 'Mest lesið', { list: 'mostRead' }]

const read = (rest: string, zones: readonly Given[] = []) =>
  run(draftOf(`Skip strandaði${rest}`, { zones: [head, ...zones] }), image)
const time: Given = ['timestamp', '3. mars 2026 11:42']
/** The same below a printed time. */
const readTimed = (rest: string) =>
  run(draftOf(`Skip strandaði 3. mars 2026 11:42${rest}`, { zones: [head, time] }), image)
const found = (rest: string, zones?: readonly Given[]) =>
  claimed(read(rest, zones)).map(([role, words]) => [role, words])

describe('image, in running text', () => {
  it.each<readonly [Rule, string]>([
    ['image:bracket', '(Photo by Anna Hall/Getty Images)'],
    ['image:chain', 'Vísir/Vilhelm'],
    ['image:agency', 'EPA'],
    ['image:handle', '@saga_sig'],
    ['image:person', 'Anna Jónsdóttir'],
    ['image:initials', 'GVA'],
  ])('claims caption and credit by %s', (rule, credit) => {
    const after = read(` Frá höfninni í gær. ${credit} Maðurinn kom í nótt. Því var fagnað.`)
    expect(claimed(after)).toEqual([
      ['caption', 'Frá höfninni í gær.', 'inferred'],
      ['credit', credit, 'inferred'],
    ])
    expect(after.zones.slice(1)).toMatchObject([
      { pass: rule, confidence: rateOf(rule), figure: 0 },
      { pass: rule, confidence: rateOf(rule), figure: 0 },
    ])
  })
  it('claims a credit alone', () => {
    expect(found(' Vísir/Vilhelm Skipið kom í nótt.')).toEqual([['credit', 'Vísir/Vilhelm']])
  })
  it.each([
    ['no credit', ' Frá höfninni í gær. Skipið kom í nótt.'],
    ['a credit in the lists', ' Skipið kom í nótt. Mest lesið Vísir/Vilhelm Danir unnu'],
    ['a credit glued to a full stop', ' Skipið kom í nótt.Vísir/Vilhelm Því var fagnað.'],
    [
      'a name behind three sentences',
      ' Já já. Nei nei. Jú jú. Hér er meira. Anna Jónsdóttir Maðurinn kom.',
    ],
    ['a tag behind a short text', ' Skipið kom í nótt. Alþingi Veðurfar Sund'],
    ['no text', ''],
  ])('claims nothing with %s', (_, rest) => {
    expect(found(rest, rest.includes('Mest') ? [mostRead] : [])).toEqual([])
  })
  it('takes a name behind up to three sentences', () => {
    const page = (before: string) => found(` ${before} Anna Jónsdóttir Maðurinn kom í nótt.`)
    expect(page('Já já. Nei nei. Jú jú.')).toHaveLength(2)
    expect(page('Já já. Nei nei. Jú jú. Hér er hér.')).toHaveLength(0)
  })
  it('looks six hundred letters far', () => {
    const page = (gap: number) => found(` ${'a'.repeat(gap - 2)}. EPA Skipið kom í nótt.`)
    expect(page(597)).toHaveLength(2)
    expect(page(598)).toHaveLength(0)
  })
  it('looks no further than where the body, or the tags, stand again', () => {
    const text = ' Frá höfninni. EPA Skipið kom. AFP Hafnir'
    const repeats = (words: string) => {
      const start = `Skip strandaði${text}`.indexOf(words)
      return { repeats: { start, end: start + words.length } }
    }
    const echo = (words: string): Given => ['echo', '\nSkipið kom.', repeats(words)]
    expect(found(`${text}\nSkipið kom.`, [echo('Skipið kom.')])).toEqual([
      ['caption', 'Frá höfninni.'],
      ['credit', 'EPA'],
    ])
    expect(found(`${text}\nSkipið kom.`, [echo('Frá höfninni.')])).toEqual([])
    const tail = ' Frá höfninni. EPA Mest lesið Sól\nEPA Mest lesið Sól'
    const tailEcho: Given = ['echo', '\nEPA Mest lesið Sól', { repeats: { start: 29, end: 47 } }]
    expect(found(tail, [mostRead])).toHaveLength(2)
    expect(found(tail, [mostRead, tailEcho])).toEqual([])
  })
  it('takes a bare name for the photographer’s right before a body that stands again', () => {
    const text = ' Frá höfninni í gær. Anna Björk Jónsdóttir Danir unnu.'
    const start = `Skip strandaði${text}`.indexOf('Danir unnu.')
    const echo: Given = ['echo', '\nDanir unnu.', { repeats: { start, end: start + 11 } }]
    const after = read(`${text}\nDanir unnu.`, [echo])
    expect(claimed(after)).toEqual([
      ['caption', 'Frá höfninni í gær.', 'inferred'],
      ['credit', 'Anna Björk Jónsdóttir', 'inferred'],
    ])
    expect(after.zones.slice(1, 3)).toMatchObject([{ pass: 'image:person' }, { figure: 0 }])
    expect(found(text)).toEqual([])
  })
})

describe('image, on lines', () => {
  const body = '\nSkipið kom til hafnar í nótt og var því fagnað.\nÞað er gamalt skip.'
  it.each([
    ['a chain', 'Frá höfninni í gær. ', 'Vísir/Vilhelm'],
    ['a chain glued to the caption', 'Frá höfninni í gær.', 'Vísir/Vilhelm'],
    ['an agency', 'Frá höfninni í gær ', 'aðsend'],
    ['a photographer', 'Frá höfninni í gær. ', 'Anna Jónsdóttir'],
    ['initials', 'Frá höfninni í gær. ', 'GVA'],
    ['a credit alone', '', 'Vísir/Vilhelm'],
    ['a few words alone', '', 'Íslensk getspá'],
    ['three words alone', '', 'Hafnir og skip'],
  ])('claims %s', (...[, caption, credit]) => {
    expect(claimed(read(`\n${caption}${credit}${body}`))).toEqual([
      ...(caption === '' ? [] : [['caption', caption.trim(), 'stated']]),
      ['credit', credit, 'stated'],
    ])
  })
  it('claims a caption that stands twice, the first as an echo', () => {
    const after = read(`\nFrá höfninni í gær\nFrá höfninni í gær EPA${body}`)
    expect(claimed(after)).toEqual([
      ['echo', 'Frá höfninni í gær', 'stated'],
      ['caption', 'Frá höfninni í gær', 'stated'],
      ['credit', 'EPA', 'stated'],
    ])
    expect(after.zones[1]?.repeats).toEqual(after.zones[2]?.span)
  })
  it('claims one that stands twice without a credit', () => {
    const after = read(`\nFrá höfninni í gær\nFrá höfninni í gær${body}`)
    expect(claimed(after)).toEqual([
      ['echo', 'Frá höfninni í gær', 'stated'],
      ['caption', 'Frá höfninni í gær', 'stated'],
    ])
    expect(after.zones[1]?.repeats).toEqual(after.zones[2]?.span)
  })
  it('claims a short sentence above two paragraphs, below a printed time, as inferred', () => {
    const after = readTimed(`\nÞetta er níu orða myndatexti sem er hér núna.${body}`)
    expect(claimed(after)).toEqual([
      ['caption', 'Þetta er níu orða myndatexti sem er hér núna.', 'inferred'],
    ])
    expect(after.zones[2]).toMatchObject({ pass: 'image:short-line', figure: 0 })
  })
  it('claims no short sentence with a verb where no time is printed: captions stand twice there', () => {
    expect(found(`\nÞetta er stutt lína hér.${body}`)).toEqual([])
    expect(found(`\nFrá höfninni í gær.${body}`)).toEqual([['caption', 'Frá höfninni í gær.']])
  })
  it.each([
    'Hér eru fjögur orð',
    'Frá höfninni',
    'Halla Tómasdóttir forseti',
    'Ráðherrann ásamt Hildi Björnsdóttur, forstjóra Hafnarsjóðs, á bryggjunni á Húsavík.',
    'Skipið við bryggju á Húsavík ásamt tveimur dráttarbátum frá Akureyri og Siglufirði',
  ])('claims `%s` as a caption, inferred', (line) => {
    expect(claimed(read(`\n${line}${body}`))).toEqual([['caption', line, 'inferred']])
  })
  it.each([
    ['a sentence of ten words', `\nÞetta er tíu orða lína sem er enginn myndatexti hér.${body}`],
    ['four words above what is no sentence', '\nHér eru fjögur orð\nFram 2 KA 1\nÞór 0 Valur 0'],
    ['four words above one paragraph', '\nHér eru fjögur orð\nSkipið kom til hafnar í nótt.'],
    ['an opinion that opens with four words', `\nHér eru fjögur orð${body}\nHöfundur er bóndi.`],
    ['words with a colon', `\nHafnir: skip${body}`],
    ['words with a quote', `\n„Skip“ hér${body}`],
    ['words with an English quote', `\nSkip” hér${body}`],
    ['words with a straight quote', `\n"Skip hér${body}`],
    ['a short sentence above one paragraph', '\nÞetta er stutt lína hér.\nSkipið kom í nótt.'],
    ['an opinion', `\nÞetta er stutt lína hér.${body}\nHöfundur er bóndi.`],
    ['an opinion of several', `\nÞetta er stutt lína hér.${body}\nHöfundar eru bændur.`],
    [
      'the first words of the next line',
      `\nSkipið sem kom í gærkvöldi er hér nú við bryggju\nSkipið sem kom í gærkvöldi er hér nú við bryggjuna.${body}`,
    ],
  ])('claims nothing with %s', (_, rest) => {
    expect(found(rest)).toEqual([])
    expect(claimed(readTimed(rest))).toEqual([])
  })
  it('claims no short sentence under the label of opinions', () => {
    const page = (section: string) =>
      claimed(
        run(
          draftOf(`${section}\nSkip strandaði\nFrá höfninni í gær.${body}`, {
            zones: [['section', section], head],
          }),
          image,
        ),
      )
    expect(page('Skoðun')).toEqual([])
    expect(page('Golf')).toHaveLength(1)
  })
  it('takes no line of sixty words for a caption', () => {
    const page = (words: number) => found(`\nFrá ${'orð '.repeat(words - 2)}EPA${body}`)
    expect(page(59)).toHaveLength(2)
    expect(page(60)).toHaveLength(0)
  })
})

describe('image', () => {
  const text = 'Skip strandaði Frá höfninni í gær. EPA Skipið kom í nótt.'
  it.each<readonly [string, readonly Given[]]>([
    ['there is no headline', []],
    ['a caption is claimed', [head, ['caption', 'Frá höfninni í gær.']]],
    ['a credit is claimed', [head, ['credit', 'EPA']]],
    ['a body is claimed', [head, ['body', 'Skipið kom í nótt.']]],
    ['something is claimed right behind the head', [head, ['furniture', 'Frá']]],
  ])('does nothing where %s', (_, zones) => {
    const draft = draftOf(text, { zones })
    expect(run(draft, image)).toBe(draft)
  })
  it('looks up to two letters behind the head', () => {
    const count = (gap: string) =>
      claimed(
        run(
          draftOf(`Skip strandaði${gap} Vísir/Anna Skipið kom.`, {
            zones: [head, ...(gap === '' ? [] : [['furniture', gap] as const])],
          }),
          image,
        ),
      ).length
    expect([count(''), count('×'), count('××')]).toEqual([1, 1, 0])
  })
})

describe('image, with its alternative text', () => {
  it.each([
    ['on a line', '\nFrá höfninni. Frá höfninni. EPA\nSkipið kom í nótt.'],
    ['in running text', ' Frá höfninni. Frá höfninni. EPA Skipið kom í nótt. Því var fagnað.'],
  ])('takes the first of two copies for an echo, %s', (_, rest) => {
    expect(found(rest)).toEqual([
      ['echo', 'Frá höfninni.'],
      ['caption', 'Frá höfninni.'],
      ['credit', 'EPA'],
    ])
  })
  it('takes no half of two captions that differ for one', () => {
    expect(found('\nFrá höfninni. Frá höfnunum. EPA\nSkipið kom í nótt.')).toEqual([
      ['caption', 'Frá höfninni. Frá höfnunum.'],
      ['credit', 'EPA'],
    ])
  })
})
