/**
 * Finite verbs of news text in the third person, which most sentences have one of. Forms that are
 * prepositions, nouns or pronouns as often (`á`, `leið`, `sér`) are left out.
 */
const FORMS: ReadonlySet<string> = new Set(
  (
    'er eru voru sé séu væri væru hafa hafi verða varð koma kom komu komi fer fara fór fóru fari ganga ' +
    'gekk gengu standa stóð segja segi telja telji má mega þarf þurfa þurfi geta gat gátu geti gæti gætu ' +
    'mun munu muni skal skulu skuli vill vilja vilji ætla ætli taka tók tóku taki fær fá fékk fengu fái ' +
    'gera geri halda hélt eiga eigi sjá sá sáu liggja lá lágu sitja sat sátu lék léku leika vann unnu ' +
    'vinna hlaut hlutu fann lét létu lauk féll féllu gefa gaf gáfu býr búa bjó bjuggu nam nema brann rann ' +
    'rak ráku dró braut brutu fauk fuku sökk flaug ók óku skaut vara spá kynna senda birta missa missti ' +
    'skora opna kýs kjósa kaus kusu lýsti bíða beið ræða fylgja heita hét hétu mæta tapa heilsa henta ' +
    'starfa reyna nær ná slær sló slógu hvarf leggja kalla nota sýna hvetja byrja enda lifa deyr dó dóu ' +
    'hækka lækka jók stefna neita svara mótmæla fagna leita syngja söng sungu dansa brosa horfa saka kæra ' +
    'fjalla skrifa íhuga selja gilda líða hætta byggja flytja undirbýr æfa lenda veit vita man þekkja kann ' +
    'kunna elska stýra spila keppa hljóp kasta vona blasti skín hlær hlógu dugi kosta stakk stökk sigra ' +
    'ríkja losna greina hafna bjóða bauð boða skall vex óx ' +
    'erum vorum höfum fáum getum eigum verðum förum gerum þurfum viljum auka kaupa tilkynna nýta ógna minnka loga ' +
    'ráða greiða óska hefja ljúka fella fela námu gripu gagnrýna undirrita rjúka styðja krefja saka deila freista brunnu runnu sukku flugu hurfu sprungu kveðja'
  ).split(' '),
)

/** Endings of the past, of the middle voice, and of the present (`varar`, `missir`), which many nouns share. */
const ENDING = /(?:[^æ]ði|ðu|dd[iu]|[^a]nd[iu]|[bflmr]d[iu]|[fklnprt]t[iu]|st|[aiu]r)$/u

/** Words with such an ending that are no verbs. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'fyrir eftir yfir undir þar hér ekki niður norður suður vestur austur aftur hvar þær þeir allar allir margir ' +
    'margar fjórir tveir þrír tvær þrjár fjórar nokkrir nokkrar þessar þessir sumir sumar vetur vikur aðrir aðrar ' +
    'nýr stór forstjóri formaður þingmaður leikmaður talsmaður starfsmaður rithöfundur fyrst helst mest síðast best ' +
    'tveimur þremur móðir faðir dóttir bróðir systir dætur bræður systur feðgar'
  ).split(' '),
)

/** The genitive of definite nouns (myndarinnar, kirkjunnar) and the people of a trade. */
const NOUN = /(?:nnar|maður|fræðingur|höfundur|kennari)$/u

/**
 * Whether the words, without their marks, hold none that could be a finite verb. Nouns with the ending
 * of a verb count as verbs, so that a whole sentence is hardly ever called verbless.
 */
export function isVerbless(words: readonly string[]): boolean {
  return words.every((word, index) => {
    if (index === 0) return !FORMS.has(word.toLowerCase())
    return words[index - 1] === 'að' || !mayBeVerb(word)
  })
}

function mayBeVerb(form: string): boolean {
  if (FORMS.has(form)) return true
  if (!/^\p{Ll}+$/u.test(form) || OTHERS.has(form) || NOUN.test(form)) return false
  return ENDING.test(form)
}
