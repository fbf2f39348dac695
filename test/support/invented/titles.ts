import type { Random } from '../../../scripts/headlines/random.ts'
import { oneOf } from './choose.ts'
import { capital } from './sentences.ts'
import { fill } from './slots.ts'

const TITLES = [
  'Loka veginum {cause}',
  'Fundu fjársjóð {at}',
  'Kötturinn komst heim eftir {number} vikur',
  'Ekki sátt um nýjan leikskóla {at}',
  'Snjóflóð féll {at} {time}',
  'Óttast að fleiri missi vinnuna {season}',
  'Segir stöðuna grafalvarlega',
  'Vilja byggja sundlaug {at}',
  'Rafmagnslaust {at} í alla nótt',
  'Færði mömmu sinni gull frá {land}',
  'Hver á hvalbeinið sem fannst {at}?',
  '„Þetta er ekki boðlegt“',
  '„Við gefumst aldrei upp,“ segir {given}',
  'Óvæntur sigur hjá {club}',
  '{club} á toppinn eftir sigur á {club}',
  'Tók áhættu og flutti {to}',
  'Verðbólgan komin í {percent} prósent',
  'Um {count} skjálftar frá miðnætti',
  'Bein útsending: Borgarafundur {at}',
  'Uppgjör ársins {year}',
  'Enginn vill kaupa gamla skólann',
  'Jarðgöng {to} árið 2031',
  'Lögregla lýsir eftir {dative}',
  'Nýr kjarasamningur undirritaður {time}',
  'Hætta við áform um virkjun',
  'Reyndi að smygla {count} snákum frá {land}',
  'Gleymdi símanum í lauginni',
  'Stal bíl og ók honum {to}',
  'Ráðherra svarar engu um framhaldið',
  'Þyrlan sótti mann {to}',
  'Hvað gerist á {day}?',
  'Fimm sækja um stöðu skólastjóra {at}',
  'Breytingar á strætó taka gildi á {day}',
  'Mynduðu keðju til að bjarga kú úr skurði',
  'Dæmdur fyrir að aka á kyrrstæðan bíl',
  'Stormur í kortunum {season}',
]

/** Headlines that end so that the byline behind them is hard to tell. */
const TRAPS = [
  'Saka ráðherra um svik við {sister}',
  'Segir engan hafa rætt við {sister}',
  'Mest lesið á árinu: Snjór, eldgos og {given}',
  'Tap gegn {club}',
  'Flytur {to}',
  'Árekstur við Hótel Heklu',
  'Semur við RÚV og Stöð 2',
  'Stórleikur {club} og {club}',
  'Bað Eyþór um að gleyma {sister}',
]

/** A headline; `trap` asks for one that ends in a name or an outlet, or opens like a list. */
export function titleText(random: Random, trap = false): string {
  return capital(fill(oneOf(trap ? TRAPS : TITLES, random), random))
}

/** The headline of a match report. */
export function matchTitle(random: Random): string {
  return fill('Uppgjörið: {team} - {team} {score} | Óvænt úrslit í lokin', random)
}

/** The headline of a running report. */
export function liveTitle(random: Random): string {
  return fill('Vaktin: Eldgos hafið {at}', random)
}
