import type { Random } from '../headlines/random.ts'
import { pick } from '../headlines/random.ts'

/** What a series prints: the same sentences again and again, with other names and numbers. */
export interface Told {
  readonly headline: string
  readonly lead?: string
  readonly body: string
}

/** Articles that look alike and are not: each kind is a series whose members are all different. */
export const SERIES: Readonly<Record<string, (random: Random) => Told>> = {
  forecast,
  lottery,
  match,
  market,
  earthquake,
  broadcast,
  'live line': liveLine,
  'lead before a paywall': paywalled,
}

/** One of several. */
export function oneOf<const T>(items: readonly [T, ...T[]], random: Random): T {
  return items[pick(items.length, random)] ?? items[0]
}

function between(low: number, high: number, random: Random): string {
  return String(low + pick(high - low + 1, random))
}

function decimal(low: number, high: number, random: Random): string {
  return `${between(low, high, random)},${between(1, 9, random)}`
}

const PLACES = ['á Suðurlandi', 'á Vestfjörðum', 'norðan heiða', 'á Austfjörðum'] as const
const TOWNS = ['Grindavík', 'Hveragerði', 'Grímsey', 'Bárðarbungu', 'Eldey'] as const
const WINDS = ['Norðan', 'Norðaustan', 'Austan', 'Suðaustan', 'Sunnan', 'Suðvestan'] as const

function forecast(random: Random): Told {
  const low = pick(8, random)
  const cold = pick(12, random)
  return {
    headline: oneOf(['Veðurspá', 'Veðurspá dagsins', 'Vindur og væta'], random),
    body:
      `${oneOf(WINDS, random)} ${low} til ${low + 5} metrar á sekúndu í dag og skýjað að mestu. Hiti ${cold} til ` +
      `${cold + 4} stig, hlýjast ${oneOf(PLACES, random)}. Í nótt lægir og léttir til, en á morgun er spáð vaxandi ` +
      `vindi við ströndina og dálítilli úrkomu ${oneOf(PLACES, random)}. Vegfarendur eru beðnir að fylgjast með ` +
      'færð á fjallvegum, þar sem hált getur orðið undir kvöld. Nánari upplýsingar um veður og færð má finna ' +
      'á vef Veðurstofunnar og hjá Vegagerðinni. Spáin gildir fram að miðnætti.',
  }
}

function lottery(random: Random): Told {
  const numbers = Array.from({ length: 6 }, () => between(1, 45, random))
  return {
    headline: oneOf(['Lottótölur kvöldsins', 'Enginn með allar tölur réttar'], random),
    body:
      `Dregið var í lottóinu í kvöld. Tölurnar sem komu upp voru ${numbers.slice(0, 4).join(', ')} og ${numbers[4] ?? ''}. ` +
      `Bónustalan var ${numbers[5] ?? ''}. Enginn var með allar tölurnar réttar og verður potturinn því tvöfaldur í næstu ` +
      `viku. ${between(3, 9, random)} miðahafar voru með fjórar tölur réttar auk bónustölunnar og fær hver þeirra ` +
      `${between(90, 400, random)} þúsund krónur í sinn hlut. Jókertölur kvöldsins voru ${between(10000, 99999, random)}. ` +
      'Íslensk getspá minnir á að vinninga þarf að vitja innan árs og að miðar sem keyptir eru á vefnum greiðast ' +
      'sjálfkrafa út á reikning eigandans.',
  }
}

type Forms = readonly [nominative: string, dative: string, genitive: string]

const TEAMS: readonly [Forms, ...Forms[]] = [
  ['Valur', 'Val', 'Vals'],
  ['KR', 'KR', 'KR'],
  ['FH', 'FH', 'FH'],
  ['Breiðablik', 'Breiðabliki', 'Breiðabliks'],
  ['Stjarnan', 'Stjörnunni', 'Stjörnunnar'],
  ['Víkingur', 'Víkingi', 'Víkings'],
  ['Keflavík', 'Keflavík', 'Keflavíkur'],
  ['Fram', 'Fram', 'Fram'],
  ['Þór', 'Þór', 'Þórs'],
  ['Fylkir', 'Fylki', 'Fylkis'],
]
const FIRST = [
  'Ari',
  'Birkir',
  'Dagur',
  'Elmar',
  'Gauti',
  'Hlynur',
  'Ívar',
  'Kári',
  'Orri',
] as const
const LAST = ['Jónsson', 'Atlason', 'Bergsson', 'Hallsson', 'Kolbeinsson', 'Snorrason'] as const

function player(random: Random): string {
  return `${oneOf(FIRST, random)} ${oneOf(LAST, random)}`
}

function match(random: Random): Told {
  const home = oneOf(TEAMS, random)
  const others = TEAMS.filter((team) => team !== home)
  const guests = others[pick(others.length, random)] ?? home
  return {
    headline: oneOf(
      [`${home[0]} lagði gestina`, `Sigurmark í lokin`, `Dramatík í leik ${home[2]}`],
      random,
    ),
    body:
      `${home[0]} tók á móti ${guests[1]} í ${between(2, 22, random)}. umferð deildarinnar í kvöld og lauk leiknum með sigri ` +
      `heimamanna, 2-1. ${player(random)} kom heimamönnum yfir á ${between(5, 30, random)}. mínútu, en ${player(random)} jafnaði ` +
      `metin fyrir gestina á ${between(31, 45, random)}. mínútu. Í síðari hálfleik var jafnræði með liðunum og fátt um opin færi. ` +
      `${player(random)} skoraði svo sigurmarkið á ${between(70, 90, random)}. mínútu eftir hornspyrnu frá hægri. Dómari leiksins ` +
      `sýndi fimm gul spjöld og áhorfendur voru ${between(300, 1900, random)}. ${home[0]} er eftir leikinn með ` +
      `${between(10, 40, random)} stig, en ${guests[0]} er með ${between(5, 39, random)} stig. Næsta umferð verður leikin eftir viku.`,
  }
}

function market(random: Random): Told {
  const way = oneOf(['hækkaði', 'lækkaði'], random)
  return {
    headline: oneOf(['Viðskipti dagsins í Kauphöllinni', `Úrvalsvísitalan ${way}`], random),
    body:
      `Úrvalsvísitalan ${way} um ${decimal(0, 2, random)} prósent í viðskiptum dagsins og stóð í ${between(2100, 2900, random)} ` +
      `stigum við lokun markaða. Heildarvelta með hlutabréf nam ${decimal(1, 9, random)} milljörðum króna. Mest viðskipti voru ` +
      `með bréf bankanna, eða fyrir ${between(200, 990, random)} milljónir króna, og breyttist gengi þeirra um ` +
      `${decimal(0, 3, random)} prósent. Á skuldabréfamarkaði nam veltan ${decimal(2, 14, random)} milljörðum króna og breyttist ` +
      'ávöxtunarkrafa lengri flokka lítið. Gengi krónunnar gagnvart evru var svo til óbreytt frá því í gær, samkvæmt ' +
      'upplýsingum frá Seðlabankanum. Markaðir verða opnaðir á ný klukkan hálf tíu í fyrramálið.',
  }
}

function earthquake(random: Random): Told {
  const size = decimal(2, 4, random)
  return {
    headline: oneOf(['Jarðskjálfti fannst í byggð', `Skjálfti af stærð ${size}`], random),
    body:
      `Jarðskjálfti af stærð ${size} mældist klukkan ${between(10, 23, random)}:${between(10, 59, random)} í dag. Upptök hans voru ` +
      `${decimal(1, 9, random)} kílómetra frá ${oneOf(TOWNS, random)}, á ${decimal(1, 9, random)} kílómetra dýpi. Veðurstofunni hafa ` +
      'borist tilkynningar um að skjálftans hafi orðið vart í byggð. Skjálftar af þessari stærð eru algengir á svæðinu, að sögn ' +
      `náttúruvársérfræðings á vakt, og engin merki sjást um gosóróa. Um ${between(20, 400, random)} eftirskjálftar hafa mælst ` +
      'síðan. Áfram er fylgst grannt með framvindu mála og íbúar eru hvattir til að festa lausa muni.',
  }
}

/** The text is the same each time: the headline alone tells what it is about. */
function broadcast(random: Random): Told {
  const who = ['bæjarstjórnar', 'borgarstjórnar', 'Almannavarna', 'Seðlabankans'] as const
  return {
    headline: `Bein útsending: Fundur ${oneOf(who, random)} númer ${between(100, 99_999, random)}`,
    body:
      'Hér að neðan má fylgjast með beinni útsendingu frá fundinum. Útsendingin hefst um leið og fundurinn og stendur á meðan ' +
      'hann varir. Að honum loknum verður upptaka aðgengileg á sama stað. Ef myndin birtist ekki er gott að endurhlaða síðuna ' +
      'eða prófa annan vafra. Ábendingar um hnökra á útsendingunni má senda á ritstjórnina, sem reynir að bregðast við þeim ' +
      'eins fljótt og unnt er.',
  }
}

function liveLine(random: Random): Told {
  const { 0: name, 2: genitive } = oneOf(TEAMS, random)
  return {
    headline: oneOf(['Mark!', 'Hálfleikur', 'Gult spjald', `Leikur ${genitive}`], random),
    body: oneOf(
      [
        'Leikurinn er hafinn.',
        `${name} er komið yfir og fagnar ákaft.`,
        'Flautað hefur verið til hálfleiks og staðan er jöfn.',
        `${player(random)} fær gult spjald fyrir brot á miðjum vellinum.`,
      ],
      random,
    ),
  }
}

function paywalled(random: Random): Told {
  return {
    headline: `Segir ${oneOf(['reksturinn', 'markaðinn', 'samninginn'], random)} í uppnámi`,
    lead:
      `${player(random)}, framkvæmdastjóri félagsins, segir að ${oneOf(['tekjur', 'útgjöld', 'skuldir'], random)} þess hafi ` +
      `vaxið um ${between(3, 60, random)} prósent milli ára. Hann ræðir stöðuna í viðtali sem er aðgengilegt áskrifendum.`,
    body: '',
  }
}
