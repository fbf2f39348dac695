import { describe, expect, it } from 'vitest'
import { isCaptionLine, isNoCredit, isShortSentence } from '../../src/text/caption-line.ts'

const paragraph = 'Skipið kom til hafnar í nótt og því var fagnað.'

function reads(line: string, next = paragraph): boolean {
  const text = `${line}\n${next}`
  return isCaptionLine(
    text,
    { start: 0, end: line.length },
    { start: line.length + 1, end: text.length },
  )
}

describe('isCaptionLine', () => {
  it.each([
    ['few words without a verb', 'Frá höfninni í gær.'],
    ['no verb', 'Systkinin Ari, Birna og Dagný með foreldrum sínum á hátíðinni í miðbænum.'],
    [
      'no verb and no full stop',
      'Formaður félagsins ásamt gestum á aðalfundinum í gamla félagsheimilinu í Vík',
    ],
    [
      'no verb but an infinitive',
      'Hjörleifur Tumi Kjerúlf á leið í réttina í gær að sækja þar fé.',
    ],
    ['few words without a full stop', 'Dælt var úr kjallaranum fram undir hádegi'],
    ['a place without a full stop', 'Frá Hveragerði'],
    ['a person without a full stop', 'Halla Tómasdóttir forseti'],
  ])('takes a line of %s', (_, line) => {
    expect(reads(line)).toBe(true)
  })
  it.each([
    ['few words with a verb', 'Skipið kom í gær.'],
    ['a second title behind a dash', '-Kórinn fer vel af stað'],
    ['ten words with a verb and no full stop', 'Tíu orð eru hér í þessari línu um stórt skip'],
    [
      'a verb that comes late',
      'Formaður félagsins, ritari þess og gjaldkeri í tíu ár hætta í vor.',
    ],
    ['a past without an ending', 'Bílar á leið yfir heiðina með vistir handa fólkinu fuku í gær.'],
    ['a middle voice', 'Samningur um nýja höfn við Húsavík og veginn að henni undirritast í dag.'],
    ['a quotation', 'Mikill heiður fyrir mig og „fjölskylduna alla í Vík og sveitina í kring“.'],
    ['a question', 'Hvað um gömlu bryggjuna og húsin þar á bakkanum við ána?'],
    ['a colon', 'Dagskráin á torginu í dag:'],
    ['a comma', 'Góðir Íslendingar heima og heiman,'],
    ['a quotation without a full stop', '„Alltaf gott að koma heim“'],
    ['one word', 'Aðsend'],
    ['a name', 'Anna Jónsdóttir'],
    ['an organisation', 'Íslensk getspá'],
  ])('refuses one with %s', (_, line) => {
    expect(reads(line)).toBe(false)
  })
  it('wants a sentence below a line without a full stop, and none below others', () => {
    expect(reads('Úrslit kvöldsins í annarri deild', 'Fram 2 KA 1')).toBe(false)
    expect(reads('Frá leiknum í kvöld.', 'Fram 2 KA 1')).toBe(true)
  })
  it('takes no more than 25 words without a verb', () => {
    const line = (words: number) => `${'hús '.repeat(words - 1)}hús.`
    expect([reads(line(25)), reads(line(26))]).toEqual([true, false])
  })
})

describe('isShortSentence', () => {
  it.each([
    ['Níu orð eru hér í þessari línu um skip.', true],
    ['Tíu orð eru hér í þessari línu um stórt skip.', false],
    ['Skipið kom í gær', false],
    ['„Skipið kom í gær.“', true],
  ])('%s: %s', (line, expected) => {
    expect(isShortSentence(line, { start: 0, end: line.length })).toBe(expected)
  })
})

describe('isNoCredit', () => {
  it.each([
    ['Frá æfingu', true],
    ['Við höfnina', true],
    ['Halla Tómasdóttir forseti', true],
    ['Halla Tómasdóttir', false],
    ['Íslensk getspá', false],
    ['Hafnir og skip', false],
    ['Úr einkasafni', false],
    ['Frá', false],
    ['', false],
  ])('%s: %s', (line, expected) => {
    expect(isNoCredit(line, { start: 0, end: line.length })).toBe(expected)
  })
})
