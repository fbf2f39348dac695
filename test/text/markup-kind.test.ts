import { describe, expect, it } from 'vitest'
import { markupKind, plainHead } from '../../src/text/markup-kind.ts'

describe('markupKind', () => {
  it.each([
    ['<html>', 'html'],
    ['<!DOCTYPE html><html>', 'html'],
    ['<!doctype html>', 'html'],
    ['<!-- afrit --><div>Halló</div>', 'html'],
    ['<!-- afrit -->', 'html'],
    ['<p>Halló', 'html'],
    ['<BODY>', 'html'],
    ['<article/>', 'html'],
    ['<?xml version="1.0"?>', 'html'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['<rss version="2.0">', 'feed'],
    ['<RSS>', 'feed'],
    ['<?xml version="1.0"?>\n<rss>', 'feed'],
    ['<?xml version="1.0"?>\n<!-- blað -->\n <feed xmlns="x">', 'feed'],
    ['<!-- <html> --><feed>', 'feed'],
    ['<?xml version="1.0"?><?xml-stylesheet href="a"?><rdf:RDF xmlns:rdf="x">', 'feed'],
    ['<urlset>', 'feed'],
    ['<sitemapindex\n', 'feed'],
  ])('tells what %j is', (head, kind) => expect(markupKind(head)).toBe(kind))

  it.each([
    ['nothing', ''],
    ['text', 'Skip strandaði'],
    ['text with markup in it', 'Skip <b>strandaði</b>'],
    ['text about a feed', 'Sjá <rss>'],
    ['text before a declaration', 'Sjá <!doctype html>'],
    ['a bracket', '< 5 skip'],
    ['a number in brackets', '<5>'],
    ['JSON', '{"a": 1}'],
  ])('tells that %s is none', (_, head) => expect(markupKind(head)).toBeNull())

  it.each(['<rssfeed>', '<feeds>', '<urlsets>', '<x:rss>'])('takes %s for no feed', (head) =>
    expect(markupKind(head)).toBe('html'),
  )
})

describe('plainHead', () => {
  const bytes = (...codes: number[]) => new Uint8Array(codes)

  it.each([
    ['plain bytes', bytes(0x3c, 0x61, 0x3e), '<a>'],
    ['the mark of UTF-8', bytes(0xef, 0xbb, 0xbf, 0x3c, 0x61), '<a'],
    ['UTF-16, little end first', bytes(0xff, 0xfe, 0x3c, 0, 0x61, 0), '<a'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, 0, 0x3c, 0, 0x61), '<a'],
    ['blanks before it', bytes(0x20, 0x0a, 0x09, 0x3c), '<'],
    ['blanks behind a mark', bytes(0xef, 0xbb, 0xbf, 0x0a, 0x3c), '<'],
    ['a mark farther in', bytes(0x3c, 0xff, 0xfe), '<ÿþ'],
    ['nothing', bytes(), ''],
  ])('reads %s', (_, head, text) => expect(plainHead(head)).toBe(text))
})
