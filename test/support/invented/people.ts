import type { Random } from '../../../scripts/headlines/random.ts'
import { oneOf } from './choose.ts'

const WOMEN = [
  ['Anna', 'Önnu'],
  ['Ásdís', 'Ásdísi'],
  ['Birna', 'Birnu'],
  ['Eyrún', 'Eyrúnu'],
  ['Guðrún', 'Guðrúnu'],
  ['Hrafnhildur', 'Hrafnhildi'],
  ['Ingibjörg', 'Ingibjörgu'],
  ['Jóhanna', 'Jóhönnu'],
  ['Katrín', 'Katrínu'],
  ['Lilja', 'Lilju'],
  ['Margrét', 'Margréti'],
  ['Ragnheiður', 'Ragnheiði'],
  ['Sigríður', 'Sigríði'],
  ['Steinunn', 'Steinunni'],
  ['Þórunn', 'Þórunni'],
  ['Ylfa', 'Ylfu'],
  ['Æsa', 'Æsu'],
] as const
const MEN = [
  ['Arnar', 'Arnari'],
  ['Bjarni', 'Bjarna'],
  ['Davíð', 'Davíð'],
  ['Eiríkur', 'Eiríki'],
  ['Gunnar', 'Gunnari'],
  ['Helgi', 'Helga'],
  ['Ívar', 'Ívari'],
  ['Jón', 'Jóni'],
  ['Kristján', 'Kristjáni'],
  ['Magnús', 'Magnúsi'],
  ['Ólafur', 'Ólafi'],
  ['Páll', 'Páli'],
  ['Sigurður', 'Sigurði'],
  ['Tómas', 'Tómasi'],
  ['Valur', 'Val'],
  ['Þorsteinn', 'Þorsteini'],
  ['Örn', 'Erni'],
] as const
const SECOND = {
  woman: ['Rún', 'Björk', 'Sól', 'Lóa', 'María', 'Ósk', 'Dís', 'Ýr'],
  man: ['Már', 'Freyr', 'Þór', 'Ingi', 'Logi', 'Ari', 'Örn', 'Snær'],
} as const
const FATHERS = [
  'Jóns',
  'Sigurðar',
  'Gunnars',
  'Ólafs',
  'Einars',
  'Magnús',
  'Hallgríms',
  'Ásgeirs',
  'Þórarins',
  'Kristjáns',
  'Ketils',
  'Eggerts',
]
const FAMILY = ['Briem', 'Thorlacius', 'Blöndal', 'Hjaltested', 'Waage', 'Norðfjörð', 'Kaldalóns']
const FIRST_ALONE = ['Snærós', 'Hrappur Bjarnar', 'Stefán Á.', 'Tul.', 'Ritstjórn']

/** A person: the whole name, and the given name as the subject and behind a preposition. */
export interface Person {
  readonly name: string
  readonly given: string
  readonly dative: string
  readonly isWoman: boolean
}

/** Somebody invented: given names, and a patronymic or, now and then, a family name. */
export function person(random: Random): Person {
  return named(random, random() < 0.5)
}

/** A woman, for sentences whose words agree with her. */
export function woman(random: Random): Person {
  return named(random, true)
}

function named(random: Random, isWoman: boolean): Person {
  const [given, dative] = oneOf<readonly [string, string]>(isWoman ? WOMEN : MEN, random)
  const second = random() < 0.4 ? ` ${oneOf(SECOND[isWoman ? 'woman' : 'man'], random)}` : ''
  const initial = second === '' && random() < 0.1 ? ` ${oneOf(['E.', 'Ó.', 'Th.'], random)}` : ''
  const father = oneOf(FATHERS, random)
  const last =
    random() < 0.15 ? oneOf(FAMILY, random) : isWoman ? `${father}dóttir` : `${father}son`
  return { name: `${given}${second}${initial} ${last}`, given, dative, isWoman }
}

/** A name as a byline prints it: mostly whole, now and then the first alone, or the newsroom. */
export function signature(random: Random): string {
  return random() < 0.06 ? oneOf(FIRST_ALONE, random) : person(random).name
}
