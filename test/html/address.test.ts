import { describe, expect, it } from 'vitest'
import { absolute } from '../../src/html/address.ts'

const base = 'https://www.visir.is/g/1/frett'

describe('absolute', () => {
  it.each([
    ['/m/a.jpg', 'https://www.visir.is/m/a.jpg'],
    ['b.jpg', 'https://www.visir.is/g/1/b.jpg'],
    ['//cdn.is/a', 'https://cdn.is/a'],
    ['https://x.is/þ', 'https://x.is/þ'],
    ['HTTPS://X.is/a', 'https://x.is/a'],
    [' /a ', 'https://www.visir.is/a'],
  ])('makes %j whole', (href, whole) => {
    expect(absolute(href, base)).toBe(whole)
  })
  it.each([
    null,
    '',
    '#efst',
    'data:image/gif;base64,x',
    'javascript:x()',
    'mailto:a@b.is',
    '/a b',
    'https://',
    'https://\ufffdeimildin.is/m/1.jpg',
    'http://[x/',
    '\u001ettps://x.is/a.jpg',
  ])('gives nothing for %j', (href) => {
    expect(absolute(href, base)).toBeNull()
  })
})
