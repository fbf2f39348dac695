import type { Random } from '../../../scripts/headlines/random.ts'
import { oneOf } from './choose.ts'
import { person } from './people.ts'

/** Every family of credits seen under pictures. */
const FAMILIES: readonly ((random: Random) => string)[] = [
  () => 'Vísir/Vilhelm',
  () => 'vísir/getty',
  () => 'VÍSIR/GARÐAR',
  () => 'VÍSIR/HULDA MARGRÉT/EPA',
  (random) => `Vísir/${person(random).given}`,
  () => 'AP',
  () => 'EPA',
  () => 'Getty',
  () => 'getty/Marc Atkins',
  () => 'AP/Tetiana Dzhafarova',
  () => 'Kevin D. Marlowe/Getty Images',
  () => 'Nordic Photos / Getty Images',
  () => '(Photo by Ann P. Lee/Getty Images)',
  () => 'Fréttablaðið/EPA',
  () => 'MYND/anton',
  () => 'Vísir',
  () => 'Skjáskot',
  () => 'Aðsend',
  () => 'Veðurstofa Íslands',
  () => 'Landsbjörg',
  (random) => person(random).name,
  () => '@F1',
]

/** Who made a picture, as it is printed under it. */
export function creditText(random: Random): string {
  return oneOf(FAMILIES, random)(random)
}
