import type { Random } from '../../../scripts/headlines/random.ts'
import { between, chance, oneOf, severalOf } from './choose.ts'
import { fill } from './slots.ts'

/** What may open a lead: it says what happened. */
const LEADS = [
  '{thing} {at} var lokað {time} {cause}.',
  '{who} hefur varað við hvassviðri á norðanverðu landinu fram á {day}.',
  'Íbúar {at} söfnuðu {count} þúsund krónum fyrir nýrri björgunarþyrlu {season}.',
  'Um {count} manns sóttu hátíð sem haldin var {at} {time}.',
  'Kötturinn Brandur, sem hvarf {at} fyrir {ago} árum, fannst heill á húfi {time}.',
  'Verð á mjólk hefur hækkað um {percent} prósent frá áramótum.',
  '{people} voru fluttir á sjúkrahús eftir árekstur {at} {time}.',
  'Hátt í {count} nemendur hefja nám {at} {season} og hafa þeir aldrei verið fleiri.',
  'Ný verslun verður opnuð {at} á {day} og er búist við fjölmenni.',
  'Framkvæmdir við nýja höfn {at} hefjast {season} ef áætlanir ganga eftir.',
  'Rannsókn á eldsvoða sem varð {at} {time} er langt komin.',
  'Stjórn félagsins samþykkti {time} að leggja niður starfsemi {at}.',
]

/** What may stand anywhere in a body. */
const BODY = [
  'Enginn slasaðist en töluvert tjón varð á húsinu.',
  '{who} lokaði veginum {time} og opnaði hann aftur nokkru síðar.',
  'Alls tóku {count} þátt og komu gestir meðal annars frá {land}.',
  'Búist er við að verkinu ljúki {season}.',
  'Kostnaðurinn nemur um {count} milljónum króna, að því er fram kemur í tilkynningu.',
  '„Þetta kom okkur öllum á óvart,“ segir {person} í samtali við fréttastofu.',
  '{person} segir að margir hafi lagt hönd á plóg.',
  'Að sögn lögreglu var ökumaðurinn einn í bílnum.',
  'Húsið var reist árið {year} og hefur lengi staðið autt.',
  'Sömu sögu er að segja {at} þar sem snjórinn náði upp á miðja glugga.',
  'Fundinum lauk án niðurstöðu og verður honum fram haldið á {day}.',
  'Íbúar {at} eru ósáttir við ákvörðunina og hafa óskað eftir fundi.',
  'Um {share} svarenda sagðist ekki hafa tekið afstöðu.',
  '„Við ætlum ekki að gefast upp,“ sagði {given} að leik loknum.',
  'Veðrið var gott framan af en tók að versna þegar leið á daginn.',
  'Þar var samankominn hópur fólks sem beið eftir rútunni.',
  'Ráðherra sagði á Alþingi að málið væri til skoðunar.',
  'Hvað tekur við er óljóst.',
  'Eru menn á einu máli um það?',
  'Síðast gerðist þetta árið {year}, þá einnig {at}.',
  'Nánar verður fjallað um málið í kvöldfréttum.',
  'Hann bætti við: „Hér hefur ekkert breyst í {count} ár.“',
  'Reglurnar taka gildi 1. janúar og ná til allra sveitarfélaga.',
  'Hitinn fór í 19,5 stig þegar mest var (mælt klukkan 15).',
  'Bílarnir komu frá {land} og voru í eigu bílaleigu.',
  'Samningurinn gildir fram á {day} og er óvíst hvað gerist þá.',
]

/** A sentence or two about a picture. */
const CAPTIONS = [
  'Frá vettvangi {at}.',
  'Horft yfir bæinn {time}.',
  '{woman} er ósátt við vinnubrögðin.',
  'Myndin var tekin {at} árið {year}.',
  'Fjöldi fólks beið fyrir utan. Sumir höfðu komið langt að.',
  'Húsið stendur við aðalgötuna {at}.',
  'Ekki var laust við að fólki brygði þegar jörðin skalf.',
  '{person} tók við verðlaununum.',
  'Vegurinn er einbreiður á löngum köflum.',
  'Bærinn hefur lengi verið þekktur fyrir fagra garða.',
]

/** Some titles come with a sentence that says more. */
const SUMMARIES = [
  'Íbúar {at} eru ósáttir við ákvörðunina.',
  '{who} hefur lokið rannsókn á málinu.',
  'Málið verður tekið fyrir í héraðsdómi {season}.',
  'Um {count} manns skrifuðu undir áskorun til ráðherra.',
  'Hann segir að ekkert hafi verið gert til að bæta úr þessu. Bæjarstjórinn er á öðru máli.',
  'Verð hefur hækkað um {percent} prósent á einu ári.',
]

const MINUTES = [
  'Leikurinn fór rólega af stað.',
  '{club} komst yfir eftir hornspyrnu og bætti við marki fyrir hlé.',
  'Atvik leiksins Vítið sem dæmt var á 80. mínútu breytti öllu.',
  'Stjörnur og skúrkar {woman} var best á vellinum.',
  'Dómararnir Dómararnir höfðu góð tök á leiknum.',
  'Stemning og umgjörð Um {count} manns mættu á völlinn.',
]

/** A lead of one sentence or two. */
export function leadText(random: Random): string {
  return chance(0.7, random)
    ? capital(fill(oneOf(LEADS, random), random))
    : `${capital(fill(oneOf(LEADS, random), random))} ${fill(oneOf(BODY, random), random)}`
}

/** Paragraphs of one to three sentences, none of them twice. */
export function bodyParagraphs(random: Random, most = 6): readonly string[] {
  const sentences = severalOf(between(3, 3 * most, random), () =>
    capital(fill(oneOf(BODY, random), random)),
  )
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; ) {
    const count = between(1, 3, random)
    paragraphs.push(sentences.slice(at, at + count).join(' '))
    at += count
  }
  return paragraphs
}

/** The text of a match report, with the headings that run into it. */
export function matchParagraphs(random: Random): readonly string[] {
  return MINUTES.map((sentence) => fill(sentence, random))
}

/** What stands under a picture; now and then without its full stop. */
export function captionText(random: Random): string {
  const caption = fill(oneOf(CAPTIONS, random), random)
  return chance(0.1, random) ? caption.replace(/\.$/u, '') : caption
}

/** What a link list tells of a story. */
export function summaryText(random: Random): string {
  return fill(oneOf(SUMMARIES, random), random)
}

/** Some templates open with a number in words. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
