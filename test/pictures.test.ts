import { describe, expect, it } from 'vitest'
import type { Witness } from '../src/draft.ts'
import { pictures } from '../src/pictures.ts'
import { findingsOf } from './support/article.ts'
import type { Given } from './support/draft.ts'
import { draftOf } from './support/draft.ts'

const text = 'Frá höfninni. Vísir/Anna Skipið sökk. Áhöfnin öll. EPA Kafarar. Getty Lok.'

const witness = (path: string, value: string): Witness => ({
  path,
  value,
  by: 'meta:og:image',
  span: { start: 1, end: 4 },
})

function read(zones: readonly Given[], witnesses: readonly Witness[] = []) {
  const found = findingsOf(draftOf(text, { zones, witnesses }))
  return { ...pictures(found), evidence: found.evidence }
}

describe('pictures', () => {
  it('finds none where there is none', () => {
    expect(read([['body', 'Skipið sökk.']])).toEqual({ image: null, images: [], evidence: {} })
  })
  it('gives the lead image’s words, with evidence', () => {
    const { image, images, evidence } = read([
      ['caption', 'Frá höfninni.', { figure: 0 }],
      ['credit', 'Vísir/Anna', { figure: 0 }],
    ])
    expect(image).toEqual({ caption: 'Frá höfninni.', credit: 'Vísir/Anna', url: null })
    expect(images).toEqual([])
    expect(Object.keys(evidence)).toEqual(['image.caption', 'image.credit'])
    expect(evidence['image.credit']?.spans).toEqual([{ start: 14, end: 24 }])
  })
  it('gives one part alone', () => {
    expect(read([['credit', 'Vísir/Anna', { figure: 0 }]]).image).toEqual({
      caption: null,
      credit: 'Vísir/Anna',
      url: null,
    })
  })
  it('joins the parts of a caption', () => {
    const { image } = read([
      ['caption', 'Frá höfninni.', { figure: 0 }],
      ['caption', 'Áhöfnin öll.', { figure: 0 }],
    ])
    expect(image?.caption).toBe('Frá höfninni. Áhöfnin öll.')
  })
  it('gives further pictures by their number, and their places in the evidence', () => {
    const { image, images, evidence } = read([
      ['caption', 'Frá höfninni.', { figure: 7 }],
      ['credit', 'Vísir/Anna', { figure: 7 }],
      ['caption', 'Áhöfnin öll.', { figure: 2 }],
      ['credit', 'EPA', { figure: 2 }],
      ['credit', 'Getty', { figure: 12 }],
    ])
    expect(image).toBeNull()
    expect(images).toEqual([
      { caption: 'Áhöfnin öll.', credit: 'EPA', url: null },
      { caption: 'Frá höfninni.', credit: 'Vísir/Anna', url: null },
      { caption: null, credit: 'Getty', url: null },
    ])
    expect(Object.keys(evidence)).toEqual([
      'images.0.caption',
      'images.0.credit',
      'images.1.caption',
      'images.1.credit',
      'images.2.credit',
    ])
  })
  it('takes an address from a witness', () => {
    const { image, images, evidence } = read(
      [['caption', 'Frá höfninni.', { figure: 0 }]],
      [
        witness('figure.0.url', '/a.jpg'),
        witness('figure.3.url', '/c.jpg'),
        witness('image.url', '/b.jpg'),
      ],
    )
    expect(image).toEqual({ caption: 'Frá höfninni.', credit: null, url: '/a.jpg' })
    expect(images).toEqual([{ caption: null, credit: null, url: '/c.jpg' }])
    expect(evidence['image.url']).toMatchObject({ by: 'meta:og:image' })
    expect(evidence['images.0.url']?.spans).toEqual([{ start: 1, end: 4 }])
  })
  it('takes the page’s picture for the lead image alone', () => {
    const { image, images } = read(
      [['credit', 'EPA', { figure: 1 }]],
      [witness('image.url', '/b.jpg')],
    )
    expect(image).toEqual({ caption: null, credit: null, url: '/b.jpg' })
    expect(images).toEqual([{ caption: null, credit: 'EPA', url: null }])
  })
  it('takes a caption of the lead image from a witness', () => {
    const { image } = read([], [witness('image.caption', 'Frá höfninni')])
    expect(image).toEqual({ caption: 'Frá höfninni', credit: null, url: null })
    expect(
      read([['credit', 'EPA', { figure: 1 }]], [witness('images.0.caption', 'x')]).images,
    ).toEqual([{ caption: null, credit: 'EPA', url: null }])
  })
  it.each(['figure.x.url', 'figure.1.urls', 'xfigure.1.url', 'figure.1'])(
    'makes no picture of %j',
    (path) => {
      expect(read([], [witness(path, '/a.jpg')]).images).toEqual([])
    },
  )
  it('reads numbers of more than one digit', () => {
    const { images } = read([], [witness('figure.10.url', '/b'), witness('figure.9.url', '/a')])
    expect(images.map(({ url }) => url)).toEqual(['/a', '/b'])
  })
})
