import { describe, expect, it } from 'vitest'
import { figures } from '../../src/passes/figures.ts'
import type { Given } from '../support/draft.ts'
import { claimed, complaints, draftOf, run } from '../support/draft.ts'

const head: Given = ['headline', 'Skip strandaði']
const read = (rest: string, zones: readonly Given[] = []) =>
  run(draftOf(`Skip strandaði${rest}`, { zones: [head, ...zones] }), figures)

describe('figures', () => {
  it('claims captions with credits on lines of their own', () => {
    const after = read(
      '\nSkipið sökk.\nNestið er gott.Vísir/Vilhelm\nÞað var vont.\nFrá höfninni Getty\nLok lok.',
    )
    expect(claimed(after)).toEqual([
      ['caption', 'Nestið er gott.', 'stated'],
      ['credit', 'Vísir/Vilhelm', 'stated'],
      ['caption', 'Frá höfninni', 'stated'],
      ['credit', 'Getty', 'stated'],
    ])
    expect(after.zones.slice(1).map(({ figure }) => figure)).toEqual([1, 1, 2, 2])
    expect(after.issues).toEqual([])
  })
  it('counts on from the pictures there are', () => {
    const zones: readonly Given[] = [
      ['caption', 'Áhöfnin.', { figure: 4 }],
      ['credit', 'EPA', { figure: 4 }],
    ]
    const after = read('\nÁhöfnin. EPA\nSkipið sökk.\nFrá höfninni Getty', zones)
    expect(after.zones.at(-1)).toMatchObject({ role: 'credit', figure: 5 })
  })
  describe('where each text node has its line', () => {
    const onNodes: Given = ['byline', 'skrifar']
    const below = (caption: string, credit: string) =>
      claimed(read(`\nskrifar\nSkipið sökk.\n${caption}\n${credit}\nLok.`, [onNodes]))
    it.each([
      ['Nestið er gott.', 'Vísir/Vilhelm'],
      ['Nestið er gott.', 'Aðsend'],
      ['Nestið er gott.', 'EPA'],
    ])('claims %j above %j', (caption, credit) => {
      expect(below(caption, credit)).toEqual([
        ['caption', caption, 'stated'],
        ['credit', credit, 'stated'],
      ])
    })
    it.each([
      ['a link to an outlet', 'Þetta sagði hann.', 'BBC'],
      ['a heading above', 'Nestið', 'Vísir/Vilhelm'],
      ['a paragraph above', `${'Nestið var mjög gott og '.repeat(6)}nóg.`, 'Vísir/Vilhelm'],
      ['text below', 'Nestið er gott.', 'Allir borðuðu'],
    ])('claims nothing of %s', (_, caption, credit) => {
      expect(below(caption, credit)).toEqual([])
    })
  })
  it.each([
    ['a credit alone', '\nSkipið sökk.\nVísir/Vilhelm\nLok.'],
    ['a paragraph', '\nSkipið sökk.\nÞað var vont í sjóinn.\nLok.'],
    ['a line in the lists', '\nSkipið sökk.\nMest lesið\nFrá höfninni Getty'],
    ['no text', ''],
  ])('claims nothing of %s', (_, rest) => {
    const zones: readonly Given[] = rest.includes('Mest')
      ? [['list-heading', 'Mest lesið', { list: 'mostRead' }]]
      : []
    expect(claimed(read(rest, zones))).toEqual([])
  })
  it('takes no line of sixty words for a caption', () => {
    const page = (words: number) => claimed(read(`\nJá.\n${'orð '.repeat(words - 1)}Getty\nNei.`))
    expect(page(59)).toHaveLength(2)
    expect(page(60)).toHaveLength(0)
  })

  it('tells of credits glued into running text, and leaves them there', () => {
    const after = read(' Skipið sökk. Frá höfninni.Vísir/Vilhelm Það var vont. Hér.Getty Lok.')
    expect(claimed(after)).toEqual([])
    expect(complaints(after)).toEqual([
      ['caption-in-body', 'body', 'Vísir/Vilhelm'],
      ['caption-in-body', 'body', 'Getty'],
    ])
  })
  it.each([
    ['with a blank before it', ' Frá höfninni. Vísir/Vilhelm Það var vont.'],
    ['on lines', '\nFrá höfninni.Vísir/Vilhelm Það var vont.\nLok lok.'],
  ])('tells of none %s', (_, rest) => {
    expect(read(rest).issues).toEqual([])
  })

  it('does nothing where a body is claimed, or no headline is', () => {
    const text = 'Skip strandaði\nJá já.\nFrá höfninni Getty\nNei.'
    const none = draftOf(text)
    expect(run(none, figures)).toBe(none)
    const done = draftOf(text, { zones: [head, ['body', 'Já já.']] })
    expect(run(done, figures)).toBe(done)
  })
})
