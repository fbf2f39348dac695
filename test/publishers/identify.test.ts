import { describe, expect, it } from 'vitest'
import { generic } from '../../src/publishers/generic.ts'
import { identify, ownsAddress, readAddress } from '../../src/publishers/identify.ts'
import { visir } from '../../src/publishers/visir.ts'
import { paper } from '../support/draft.ts'

describe('readAddress', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['https://www.visir.is/g/1/x', 'www.visir.is', '/g/1/x'],
    ['http://visir.is/g/1/x', 'visir.is', '/g/1/x'],
    ['HTTPS://WWW.VISIR.IS/G/1', 'www.visir.is', '/G/1'],
    ['//visir.is/g/1', 'visir.is', '/g/1'],
    ['visir.is/g/1', 'visir.is', '/g/1'],
    ['visir.is', 'visir.is', '/'],
    ['https://visir.is/', 'visir.is', '/'],
    ['https://visir.is./g/1', 'visir.is', '/g/1'],
    ['https://visir.is:8080/g/1', 'visir.is', '/g/1'],
    ['https://visir.is:/g/1', 'visir.is', '/g/1'],
    ['https://anna:lykill@visir.is/g/1', 'visir.is', '/g/1'],
    ['https://anna@visir.is/g/1', 'visir.is', '/g/1'],
    ['https://visir.is/g/1?a=b&c=/d', 'visir.is', '/g/1'],
    ['https://visir.is/g/1#efst', 'visir.is', '/g/1'],
    ['https://visir.is?a=b', 'visir.is', '/'],
    ['https://visir.is#a', 'visir.is', '/'],
    ['  https://visir.is/g/1\n', 'visir.is', '/g/1'],
    ['185.21.16.7/g/1', '185.21.16.7', '/g/1'],
    ['https://a-b.is/x', 'a-b.is', '/x'],
    ['https://visir.is/a@b', 'visir.is', '/a@b'],
  ]
  it.each(cases)('reads %j', (url, host, path) => {
    expect(readAddress(url)).toEqual({ host, path })
  })
  it.each([
    '',
    ' ',
    '/g/1/x',
    'g',
    'visir',
    'https://',
    'https://visir',
    'https://visir is/g',
    'https://vísir.is/g',
    'https://visir_is.is/g',
    'https://visir.is/g 1',
    'ftp://visir.is/g',
    'mailto:anna@visir.is x',
    'https://visir.is:port/g',
    '?visir.is',
    '#visir.is',
  ])('refuses %j', (url) => {
    expect(readAddress(url)).toBeNull()
  })
})

describe('ownsAddress', () => {
  it.each([
    'https://visir.is/',
    'https://www.visir.is/g/1',
    'visir.is',
    'http://varnish-3.visir.is/g/1',
    'http://varnish-12.visir.is./g/1',
    'https://VISIR.IS',
    'http://185.21.16.4/g/1',
    'http://185.21.17.200/g/1',
    'http://anna@visir.is:443/g/1?x#y',
  ])('takes %j for one of Vísir’s', (url) => {
    expect(ownsAddress(visir, url)).toBe(true)
  })
  it.each([
    'https://notvisir.is/g/20252724582d/x',
    'https://visir.is.evil.com/g/20252724582d/x',
    'https://visir.is@evil.com/g/20252724582d/x',
    'https://evil.com/visir.is/g/20252724582d/x',
    'https://evil.com/?visir.is',
    'https://visir.iss/g/1',
    'https://visir.com/g/1',
    'http://185.21.18.4/g/1',
    'http://185.21.160.4/g/1',
    'http://1185.21.16.4/g/1',
    'visir',
    '',
  ])('refuses %j', (url) => {
    expect(ownsAddress(visir, url)).toBe(false)
  })
  it('does not find x.com in netflix.com', () => {
    const x = { ...paper, address: { ...paper.address, hosts: ['x.com'] } }
    expect(ownsAddress(x, 'https://netflix.com/')).toBe(false)
    expect(ownsAddress(x, 'https://x.com/')).toBe(true)
    expect(ownsAddress(x, 'https://m.x.com/')).toBe(true)
  })
  it('owns nothing without hosts', () => {
    expect(ownsAddress(generic, 'https://visir.is/')).toBe(false)
  })
})

const number = '20252724582d'
const article = (id: string, url: string) => ({ kind: 'article', id: `visir:${id}`, url })

describe('identify, of articles', () => {
  const canonical = `https://www.visir.is/g/${number}/skamm-skamm`
  it.each([
    `https://www.visir.is/g/${number}/skamm-skamm`,
    `http://visir.is/g/${number}/skamm-skamm`,
    `www.visir.is/g/${number}/skamm-skamm`,
    `//www.visir.is/g/${number}/skamm-skamm`,
    `https://www.visir.is./g/${number}/skamm-skamm/`,
    `https://www.visir.is:443/g/${number}/skamm-skamm`,
    `https://anna@www.visir.is/g/${number}/skamm-skamm`,
    `https://www.visir.is/g/${number}/skamm-skamm?fbclid=abc`,
    `https://www.visir.is/g/${number}/skamm-skamm#ummaeli`,
    `http://varnish-3.visir.is./g/${number}/skamm-skamm`,
    `http://185.21.16.9/g/${number}/skamm-skamm`,
    `http://185.21.17.9/g/${number}/skamm-skamm`,
    `https://www.visir.is/article/${number}/skamm-skamm`,
    `https://www.visir.is/frettir/innlent/article/${number}/skamm-skamm`,
  ])('reads %j', (url) => {
    expect(identify(visir, url)).toEqual(article(number, canonical))
  })

  it.each([
    ['no slug', `https://www.visir.is/g/${number}`, number, `/${number}`],
    ['an empty slug', `https://www.visir.is/g/${number}/`, number, `/${number}`],
    [
      'an old number',
      'https://www.visir.is/g/2007104220059/x',
      '2007104220059',
      '/2007104220059/x',
    ],
    [
      'an old path',
      'http://www.visir.is/x-y/article/2012701319997',
      '2012701319997',
      '/2012701319997',
    ],
    ['six digits', 'visir.is/g/123456/x', '123456', '/123456/x'],
    [
      'soft hyphens in the slug',
      `https://www.visir.is/g/${number}/veg\u00adagerd`,
      number,
      `/${number}/veg\u00adagerd`,
    ],
    [
      'soft hyphens written in percent',
      `https://www.visir.is/g/${number}/veg%C2%ADagerd`,
      number,
      `/${number}/veg%C2%ADagerd`,
    ],
  ])('reads an address with %s', (...[, url, id, path]) => {
    expect(identify(visir, url)).toEqual(article(id, `https://www.visir.is/g${path}`))
  })

  it.each([
    'https://www.visir.is/g/12345/x',
    'https://www.visir.is/g/20252724582dd/x',
    'https://www.visir.is/g/20252724582D/x',
    `https://www.visir.is/g/${number}/x/y`,
    `https://www.visir.is/x/g/${number}/y`,
    `https://www.visir.is/articles/${number}`,
    'https://www.visir.is/article/',
    'https://www.visir.is/g/',
    'https://www.visir.is/frettir/innlent',
    `https://notvisir.is/g/${number}/x`,
    `https://visir.is.evil.com/g/${number}/x`,
    'visir',
    '',
  ])('knows nothing of %j', (url) => {
    expect(identify(visir, url)).toEqual({ kind: 'unknown' })
  })
})

describe('identify, of other pages', () => {
  it.each([
    ['https://www.visir.is/', 'the front page'],
    ['https://www.visir.is', 'the front page'],
    ['https://www.visir.is/?x=1', 'the front page'],
    ['https://www.visir.is/t/12/eldgos', 'a topic page'],
    ['https://www.visir.is/f/innlent', 'a section page'],
    ['https://www.visir.is/p/kompas', 'a theme page'],
    ['https://www.visir.is/starfsfolk', 'a staff page'],
    ['https://www.visir.is/starfsfolk/', 'a staff page'],
    ['https://www.visir.is/starfsfolk/anna', 'a staff page'],
    ['https://www.visir.is/k/abc-123', 'a clip'],
    ['https://www.visir.is/g/other/x', 'a page without an article'],
    ['http://185.21.16.9/k/abc', 'a clip'],
  ])('%j is one', (url, what) => {
    expect(identify(visir, url)).toEqual({ kind: 'other', what })
  })
  it.each([
    'https://www.visir.is/t',
    'https://www.visir.is/tonlist/x',
    'https://www.visir.is/starfsfolkid',
    'https://www.visir.is/x/t/12',
    'https://www.visir.is/g/others/x',
  ])('%j is none', (url) => {
    expect(identify(visir, url)).toEqual({ kind: 'unknown' })
  })
})

describe('identify, of any publisher', () => {
  const mine = {
    ...paper,
    address: {
      hosts: ['bladid.is'],
      articles: [/^\/(?<year>\d{4})\/(?<id>\d+)(?:-(?<slug>[a-z-]+))?$/u, /^\/n\/(?<id>\d+)$/u],
      others: [{ path: /^\/2001\//u, what: 'an old page' }],
    },
  }
  it('takes the address’s own path where there is no canonical one', () => {
    expect(identify(mine, 'http://m.bladid.is/2024/77-sol?x')).toEqual({
      kind: 'article',
      id: 'blad:77',
      url: 'https://bladid.is/2024/77-sol',
    })
  })
  it('tries its patterns in order', () => {
    expect(identify(mine, 'bladid.is/n/12')).toMatchObject({ id: 'blad:12' })
  })
  it('asks first whether it is another page', () => {
    expect(identify(mine, 'bladid.is/2001/12')).toEqual({ kind: 'other', what: 'an old page' })
  })
  it('fills a canonical address, and leaves out what is missing', () => {
    const canonical = 'https://bladid.is/{year}/{id}-{slug}/x{nothing}'
    const filled = { ...mine, address: { ...mine.address, canonical } }
    expect(identify(filled, 'bladid.is/2024/77-sol')).toMatchObject({
      url: 'https://bladid.is/2024/77-sol/x',
    })
    expect(identify(filled, 'bladid.is/2024/77')).toMatchObject({
      url: 'https://bladid.is/2024/77-/x',
    })
  })
})
