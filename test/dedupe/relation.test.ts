import { describe, expect, test } from 'vitest'
import { comparableOf } from '../../src/dedupe/comparable.ts'
import type { Relation } from '../../src/dedupe/relation.ts'
import { relate } from '../../src/dedupe/relation.ts'
import type { Article } from '../../src/index.ts'
import { NEWS, article } from './stored.ts'

type Parts = Partial<Article>

function why(a: Parts, b: Parts): Relation['why'] | null {
  const [one, other] = [comparableOf(article(a)), comparableOf(article(b))]
  const relation = relate(one, other, 0.7)
  expect(relate(other, one, 0.7)).toEqual(relation)
  return relation?.why ?? null
}

const cut = (words: number): string => NEWS.split(' ').slice(0, words).join(' ')
const LATER_DAY = '2025-02-21T09:15:00Z'
const LATER = '2025-02-20T18:00:00Z'

const FORECAST =
  'Suðaustan 5 til 10 metrar á sekúndu í dag og skýjað að mestu. Hiti 2 til 6 stig, hlýjast á Vestfjörðum. Í nótt ' +
  'lægir og léttir til, en á morgun er spáð vaxandi vindi við ströndina og dálítilli úrkomu á Austfjörðum. ' +
  'Vegfarendur eru beðnir að fylgjast með færð á fjallvegum, þar sem hált getur orðið undir kvöld. Nánari ' +
  'upplýsingar um veður og færð má finna á vef Veðurstofunnar og hjá Vegagerðinni.'
const LOTTERY =
  'Dregið var í lottóinu í kvöld. Tölurnar sem komu upp voru 3, 14, 22, 31 og 38. Bónustalan var 7. Enginn var með ' +
  'allar tölurnar réttar og verður potturinn því tvöfaldur í næstu viku. Fjórir miðahafar voru með fjórar tölur ' +
  'réttar auk bónustölunnar og fær hver þeirra 212 þúsund krónur í sinn hlut. Íslensk getspá minnir á að vinninga ' +
  'þarf að vitja innan árs.'
const BROADCAST =
  'Hér að neðan má fylgjast með beinni útsendingu frá fundinum. Útsendingin hefst um leið og fundurinn og stendur á ' +
  'meðan hann varir. Að honum loknum verður upptaka aðgengileg á sama stað. Ef myndin birtist ekki er gott að ' +
  'endurhlaða síðuna eða prófa annan vafra. Ábendingar um hnökra má senda á ritstjórnina, sem reynir að bregðast ' +
  'við þeim eins fljótt og unnt er.'

describe('copies', () => {
  test.each<readonly [string, Parts, Parts, Relation['why']]>([
    ['the same text', {}, {}, 'content'],
    ['with its lead apart', {}, { lead: cut(12), body: NEWS.slice(cut(12).length + 1) }, 'content'],
    ['in decomposed letters', {}, { body: NEWS.normalize('NFD') }, 'content'],
    ['with paragraphs', {}, { body: NEWS.replaceAll('. ', '.\n\n') }, 'content'],
    ['under another headline on its day', {}, { headline: 'Bíða með sundið' }, 'content'],
    [
      'under another number and headline, 200 words',
      { id: 'visir:1', body: NEWS.repeat(4) },
      { id: 'visir:2', body: NEWS.repeat(4), headline: 'Annað', publishedAt: LATER_DAY },
      'content',
    ],
    ['corrected words', {}, { body: NEWS.replace('ónýt', 'ónothæf') }, 'near'],
    [
      'a corrected name in the same minute',
      {},
      { body: NEWS.replaceAll('Selma', 'Thelma') },
      'near',
    ],
    [
      'a slip in a name, another time',
      {},
      { body: NEWS.replace('Selma', 'Sema'), publishedAt: LATER },
      'near',
    ],
    ['capitals alone', {}, { body: NEWS.replace('Gestum', 'GESTUM') }, 'near'],
    ['cut to two thirds', {}, { body: cut(55) }, 'near'],
    ['cut under another headline', {}, { body: cut(55), headline: 'Bíða með sundið' }, 'near'],
    ['cut within a word', {}, { body: `${cut(57)} Varmah` }, 'near'],
    [
      'goes on under the same headline',
      {},
      { body: `${NEWS} Næst verður farið í lagnir á Blönduósi.` },
      'near',
    ],
    [
      'day unknown, same headline',
      { publishedAt: null },
      { body: NEWS.replace('ónýt', 'ónothæf') },
      'near',
    ],
    [
      'a match line in the same minute',
      { body: 'Leikurinn er hafinn.' },
      { body: 'Leikurinn er hafinn.' },
      'content',
    ],
  ])('%s', (_, ...[a, b, wanted]) => {
    expect(why(a, b)).toBe(wanted)
  })
})

describe('no copies', () => {
  test.each<readonly [string, Parts, Parts]>([
    ['other news', {}, { body: BROADCAST }],
    [
      'two forecasts under one headline, the clock not known',
      { body: FORECAST, publishedAt: '2025-02-20' },
      { body: FORECAST.replace('5 til 10', '8 til 13'), publishedAt: '2025-02-20' },
    ],
    [
      'a forecast with other regions on the day',
      { body: FORECAST },
      { body: FORECAST.replace('Austfjörðum', 'Suðurlandi'), publishedAt: LATER },
    ],
    [
      'the wind alone has turned',
      { body: FORECAST },
      { body: FORECAST.replace('Suðaustan', 'Norðvestan'), publishedAt: LATER },
    ],
    [
      'the same forecast on another day',
      { body: FORECAST },
      { body: FORECAST, publishedAt: LATER_DAY },
    ],
    [
      'other numbers in the lottery',
      { body: LOTTERY },
      { body: LOTTERY.replace('3, 14, 22, 31 og 38', '5, 9, 17, 28 og 40'), publishedAt: LATER },
    ],
    [
      'one other number in the lottery',
      { body: LOTTERY },
      { body: LOTTERY.replace('212', '214'), publishedAt: LATER },
    ],
    [
      'a standing text under another headline',
      { body: BROADCAST },
      { body: BROADCAST, headline: 'Annar fundur' },
    ],
    [
      'a standing text on another day',
      { body: BROADCAST },
      { body: BROADCAST, publishedAt: LATER_DAY },
    ],
    [
      'nearly the same on another day',
      {},
      { body: NEWS.replace('ónýt', 'ónothæf'), publishedAt: LATER_DAY },
    ],
    [
      'nearly the same under two numbers and headlines',
      { id: 'visir:1' },
      { id: 'visir:2', headline: 'Annað', body: NEWS.replace('ónýt', 'ónothæf') },
    ],
    [
      'a match line a minute later',
      { body: 'Leikurinn er hafinn.' },
      { body: 'Leikurinn er hafinn.', publishedAt: '2025-02-20T09:16:00Z' },
    ],
    [
      'a match line of two numbers',
      { id: 'visir:1', body: 'Mark!' },
      { id: 'visir:2', body: 'Mark!' },
    ],
    [
      'a line without a time',
      { body: 'Mark!', publishedAt: null },
      { body: 'Mark!', publishedAt: null },
    ],
    ['no text', { body: '', access: 'paywalled' }, { body: '', access: 'paywalled' }],
    ['a lead before a paywall', {}, { body: '', lead: cut(25), access: 'paywalled' }],
    [
      'a third of it under another headline',
      { body: `${NEWS} ${BROADCAST} ${FORECAST}` },
      { headline: 'Annað' },
    ],
    [
      'half of it in the news that follow',
      {},
      { headline: 'Laugin opnuð á ný', body: `${BROADCAST} ${cut(40)}` },
    ],
    [
      'alike, but the names are others',
      {},
      {
        publishedAt: LATER,
        body: NEWS.replaceAll('Selma', 'Ragna').replace('Hofsósi', 'Dalvík').replace('12', '31'),
      },
    ],
  ])('%s', (_, a, b) => {
    expect(why(a, b)).toBeNull()
  })
})

/** Of 73 words, 71 runs of three; of 55 words, 53. */
test('tells how alike two texts are, a part of the other at full', () => {
  const whole = comparableOf(article())
  expect(relate(whole, comparableOf(article({ body: cut(55) })), 0.7)).toMatchObject({
    contained: 1,
    similarity: Math.round((1000 * 53) / 71) / 1000,
  })
})
