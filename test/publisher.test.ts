import { describe, expect, it } from 'vitest'
import type { Publisher } from '../src/publisher.ts'
import { definePublisher } from '../src/publisher.ts'
import { paper } from './support/draft.ts'

const withAddress = (address: Partial<Publisher['address']>) => ({
  address: { ...paper.address, ...address },
})
const withLists = (lists: Partial<Publisher['words']['lists']>) => ({
  words: { ...paper.words, lists: { ...paper.words.lists, ...lists } },
})

describe('definePublisher', () => {
  it.each<readonly [string, Partial<Publisher>]>([
    ['as it is', {}],
    ['with a short id', { id: 'a' }],
    ['with digits and hyphens in its id', { id: 'k100-fm' }],
    ['with hosts', withAddress({ hosts: ['blad.is', 'www-2.blad.is', '127.0.0.1'] })],
    ['with addresses', withAddress({ articles: [/^\/(?<id>\d+)$/u] })],
    ['with counts', { counts: { mostRead: 1, moreNews: 30 } }],
    ['with no counts', { counts: {} }],
    ['with no headings', withLists({ related: [], mostRead: [], moreNews: [], end: [] })],
  ])('gives a publisher back %s', (_, more) => {
    const publisher = { ...paper, ...more }
    expect(definePublisher(publisher)).toBe(publisher)
  })

  const badId = 'the id must be lower-case letters, digits and hyphens'
  it.each<readonly [string, Partial<Publisher>, string]>([
    ['no id', { id: '' }, badId],
    ['capitals in its id', { id: 'Blad' }, badId],
    ['a capital later in its id', { id: 'bladId' }, badId],
    ['Icelandic letters in its id', { id: 'blaðið' }, badId],
    ['a digit first in its id', { id: '1blad' }, badId],
    ['a hyphen first in its id', { id: '-blad' }, badId],
    ['a blank in its id', { id: 'blad ' }, badId],
    ['no name', { name: '' }, 'the name is empty'],
    ['a name of blanks', { name: ' \n' }, 'the name is empty'],
    ['a host in capitals', withAddress({ hosts: ['Blad.is'] }), '"Blad.is" is no host name'],
    [
      'an address for a host',
      withAddress({ hosts: ['blad.is', 'https://blad.is'] }),
      '"https://blad.is" is no host name',
    ],
    ['a host with a path', withAddress({ hosts: ['blad.is/x'] }), '"blad.is/x" is no host name'],
    ['an empty host', withAddress({ hosts: [''] }), '"" is no host name'],
    [
      'an address without an id',
      withAddress({ articles: [/^\/(?<id>\d+)$/u, /^\/(?<slug>\d+)$/u] }),
      'the address pattern /^\\/(?<slug>\\d+)$/u has no group "id"',
    ],
    ['an empty heading', withLists({ related: ['Tengt', ''] }), 'a list heading is empty'],
    ['a heading of blanks', withLists({ mostRead: [' '] }), 'a list heading is empty'],
    ['an empty end of lists', withLists({ end: [''] }), 'a list heading is empty'],
    ['an empty third list', withLists({ moreNews: [''] }), 'a list heading is empty'],
    ['a count of none', { counts: { mostRead: 0 } }, 'a list of 0 items cannot be'],
    ['a count below none', { counts: { moreNews: -1 } }, 'a list of -1 items cannot be'],
    ['half a count', { counts: { mostRead: 10, moreNews: 2.5 } }, 'a list of 2.5 items cannot be'],
    ['no number for a count', { counts: { mostRead: NaN } }, 'a list of NaN items cannot be'],
  ])('refuses a publisher with %s', (_, more, message) => {
    const publisher = { ...paper, ...more }
    expect(() => definePublisher(publisher)).toThrow(
      new TypeError(`Publisher "${publisher.id}": ${message}`),
    )
    expect(() => definePublisher(publisher)).toThrow(TypeError)
  })
})
