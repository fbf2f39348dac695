import { describe, expect, test } from 'vitest'
import { detectKind } from '../../src/cli/input.ts'
import { wantsColor } from '../../src/cli/io.ts'

describe('what an input is', () => {
  test.each([
    ['Brimið skolaði burt bryggjunni', 'text'],
    ['', 'text'],
    ['< 5 stig í nótt', 'text'],
    ['<3 þú', 'text'],
    ['{"headline": "Brim"}', 'text'],
    ['Texti um <html> og <rss>', 'text'],
    ['<!DOCTYPE html><html>', 'html'],
    ['\n  <!-- brim --><HTML lang="is">', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html><html xmlns="…">', 'html'],
    ['<div>Brim</div>', 'html'],
    ['<!doctype', 'html'],
    ['\ufeff<rss version="2.0">', 'feed'],
    [
      '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><!-- <html> --><feed xmlns="…">',
      'feed',
    ],
    ['<rdf:RDF xmlns="…">', 'feed'],
    ['<urlset>', 'feed'],
    ['<rssish>', 'html'],
    ['{ "version": "https://jsonfeed.org/version/1.1" }', 'feed'],
  ])('%s: %s', (text, kind) => {
    expect(detectKind(Buffer.from(text))).toBe(kind)
  })

  test('in UTF-16 too', () => {
    expect(detectKind(Buffer.from('\ufeff<rss version="2.0">', 'utf16le'))).toBe('feed')
  })

  test('within bounds where nothing ends', () => {
    expect(detectKind(Buffer.from('<!--'.repeat(1_000_000)))).toBe('html')
    expect(detectKind(Buffer.from(' '.repeat(1_000_000)))).toBe('text')
  })
})

describe('colours', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '' }, false, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ])('%j in a terminal (%j): %j', (env, terminal, wanted) => {
    expect(wantsColor(env, terminal)).toBe(wanted)
  })
})
