import type { Random } from '../../../scripts/headlines/random.ts'
import { between, oneOf } from './choose.ts'
import { person, woman } from './people.ts'
import { PLACES } from './places.ts'

/** Words that fit where a template names them: `{at}`, `{number}`. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  number: ['tvær', 'þrjár', 'fjórar', 'fimm', 'átta', 'ellefu', 'fimmtán', 'tuttugu'],
  ago: ['tveimur', 'þremur', 'fjórum', 'sex', 'sjö', 'tólf'],
  people: ['tveir', 'þrír', 'fjórir', 'sex', 'sjö', 'tólf', 'sextán'],
  share: ['fimmtungur', 'fjórðungur', 'þriðjungur', 'helmingur'],
  day: ['mánudag', 'þriðjudag', 'miðvikudag', 'fimmtudag', 'föstudag', 'laugardag', 'sunnudag'],
  time: ['í nótt', 'í morgun', 'síðdegis', 'í gær', 'um helgina', 'í gærkvöldi'],
  season: ['í vor', 'í sumar', 'í haust', 'í vetur'],
  cause: ['vegna veðurs', 'vegna bilunar', 'vegna leka', 'vegna viðgerða', 'vegna snjóa'],
  who: ['Lögreglan', 'Slökkviliðið', 'Bæjarstjórnin', 'Veðurstofan', 'Vegagerðin', 'Landsnet'],
  thing: ['Brúnni', 'Sundlauginni', 'Veginum', 'Skólanum', 'Höfninni', 'Bókasafninu'],
  team: ['Valur', 'Stjarnan', 'Haukar', 'Breiðablik', 'Fylkir', 'Keflavík', 'Þór', 'Grindavík'],
  club: ['Arsenal', 'Liverpool', 'Man. Utd', 'Everton', 'Real Madrid', 'Leeds', 'Bayern'],
  land: ['Noregi', 'Danmörku', 'Þýskalandi', 'Kanada', 'Póllandi', 'Bretlandi', 'Japan'],
}

type Slot = (random: Random) => string

const MADE: Readonly<Record<string, Slot>> = {
  at: (random) => oneOf(PLACES, random).at,
  to: (random) => oneOf(PLACES, random).to,
  person: (random) => person(random).name,
  woman: (random) => woman(random).name,
  sister: (random) => woman(random).dative,
  given: (random) => person(random).given,
  dative: (random) => person(random).dative,
  count: (random) => String(10 * between(2, 98, random)),
  score: (random) => `${String(between(0, 5, random))}-${String(between(0, 5, random))}`,
  year: (random) => String(between(1950, 2024, random)),
  percent: (random) => `${String(between(1, 40, random))},${String(between(1, 9, random))}`,
}

/** Fills the slots of a template; each is filled anew, so that few templates make many texts. */
export function fill(template: string, random: Random): string {
  return template.replace(/\{(?<slot>[a-z]+)\}/gu, (_, name: string) => {
    const words = WORDS[name]
    if (words) return oneOf(words, random)
    const make = MADE[name]
    if (!make) throw new RangeError(`No words for the slot "${name}".`)
    return make(random)
  })
}
