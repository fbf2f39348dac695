/**
 * Function words that tell Icelandic and Faroese from each other and from their neighbours, by hand.
 * Lower case, NFC. How much a word of each list is worth is fitted: language-weights.generated.ts.
 */

/** Icelandic words that neither Faroese nor the languages of the mainland have. */
const icelandic = `
að það því þá þar þau þeir þær þeirra þess þessi þetta þessu þessum þessa þessari þessar þegar þó þú
þig þér þann þeim þeirri þeirrar þannig þarf þarna þarft þrátt sem ekki ég mig mér hún hennar hefur
hafa hafi höfðu hafði hefði hefðu voru væri væru urðu orðið fyrir með gegn eða ef einnig aðeins öll
öllum sé séu síðan svo mjög yfir milli segir sagði samkvæmt hér hvað hver hverjir hvernig hvort
hvenær hvers hvar mun munu myndi myndu getur gæti ætti okkur okkar ykkur ykkar sinn sitt sinni sinna
sínum sínu gerir gerði gert ekkert enginn engin engar annars önnur aðrir aðra öðrum nokkrir nokkur
einhver eitthvað einu einn tvo þrír þrjú þrjár fjórir nýr nýja nýjum fyrstu hvorki sjálfur sjálf
sjálft líka jafnframt fyrr síðar síðast síðasta síðustu meðal utan alltaf aldrei þangað hingað þaðan
héðan vegna ásamt viljum komu tekið árið daginn gær þótt margir mörg mörgum flestir frekar nánast
rúmlega tæplega eigi tólf þúsund þúsundir milljónir frekari fyrstur
`

/** Icelandic written without its own letters. */
const icelandicPlain = `
thad thvi thar thau their thaer theirra thess thessi thetta thessu thessum thegar thann theim thannig
tharf hofdu hafdi hefdi faer fra eda adeins ollum mjog gaeti aetti annad odrum sidan sidast vaeri ordid
medal undir adur lika sjalfur ekki okkur hja aetla fyrir hefur hafa segir sagdi voru sem eru vegna getur
gegn verdur verda verid yfir hvad hvernig thott einnig samkvaemt morgum arum arid
`

/** Faroese words that Icelandic does not have. */
const faroese = `
tað teir tær tey teimum tess hesi hesin hesar hesum hesa hetta tá tí har hevur hava havi høvdu hevði
havt vóru fyri ella eisini bert øll øllum skulu ikki mær tú hon hansara hennara sum ið nógv nógvur
nógvar yvir millum ímillum sigur segði siga sambært hvat hvør hvørjum hvørt hvussu hví kann kunnu
kundi sær sínar teirri teirra okkum okkara tykkum tykkara føroyar føroya føroyum føroyskt føroyskur
onkur onkran nakað nakar nøkur nøkrum eingin einki ongum ongan uttan gjøgnum ígjøgnum sjálvur sjálvt
seinni áðrenn síðani aftaná longu javnt eigur hvørki annaðhvørt bleiv bleivu aðrar øðrum øðrvísi
mong mongum fyrstani seinast mánadagin týsdagin mikudagin hósdagin fríggjadagin leygardagin gjørdi
gjørt gjørdu inntil viðurskifti vanliga vit tit tríggir tríggjar nýggj nýggja nýggjur aldri gjár
ígjár dagin tíðina seinastu
`

/** Words of both islands; the mainland has none of them. */
const island = `
á í við frá úr út inn niður upp hjá eftir undir allir allar alla verða verður verið vera eru ár fólk
saman eina hann hana honum nú síni sína sín mín mína mínum einar báðar báðir uppi niðri inni úti
heim bæði annað einum eitt tvær tveir fimm innan tekur kemur tók komið ára árum ári degi meira verði
koma vita nýtt góðan sagt móti gera fer
`

/** Words that most Nordic languages share, Icelandic among them. */
const nordic = `og er til var kom af en um ein alt`

/** Words that Faroese shares with the mainland, and Icelandic does not. */
const mainland = `at men skal her meg av eg nei`

/** The commonest function words of other languages, the nearest and the most read. */
const foreign = `
det den der som med på för från till har hade havde hadde blev ble blir bliver blive jeg jag vi dem
dig deg hun han också også om når när eller efter etter ska kan kunne vil ville et ett de du sig seg
være vara vært været noget noe något mange många meget mye mycket hvad hva vad hvor hvem ikkje dei eit
vere vart ho kva korleis nokon berre sjølv mellom inte är och än åt hos vid sin sina sitt deres deras
sine detta denne dette disse dessa ikke
the of and to in is that for it on are as be by this have from or had not but what all were when we
there can an your which their said will one would has been his they who its after with
der die das und ist nicht mit von zu auf für dem des eine einer im sich auch als es bei nach aus werden
wird hat haben sind war durch jeder
i w z na nie się jest do że jak po przez dla od są oraz każdy lub jego które ma prawo
le la les un une est que qui dans pour pas sur el los las y por para con una del
het van een niet dat zijn aan ook wordt ja on ei että ovat tai kun
és az a hogy nem egy
`

/** A list of function words; a hit in it is one feature of the classifier. */
export type WordList =
  | 'icelandic'
  | 'icelandicPlain'
  | 'faroese'
  | 'island'
  | 'nordic'
  | 'mainland'
  | 'foreign'

/** Where two lists hold the same word, the earlier one has it. */
const lists: Readonly<Record<WordList, string>> = {
  icelandic,
  icelandicPlain,
  faroese,
  island,
  nordic,
  mainland,
  foreign,
}

/** The names of the lists, in the order of the classifier's features. */
export const wordLists: readonly WordList[] = [
  'icelandic',
  'icelandicPlain',
  'faroese',
  'island',
  'nordic',
  'mainland',
  'foreign',
]

/** Every word of the lists, with its list's place in `wordLists`. */
export function listedWords(): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  wordLists.forEach((name, place) => {
    for (const word of lists[name].split(/\s+/u)) {
      if (word !== '' && !index.has(word)) index.set(word, place)
    }
  })
  return index
}
