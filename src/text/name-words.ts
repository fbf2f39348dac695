/**
 * Bylines that are no person: newsrooms, outlets, agencies and departments, lower case as compared.
 * A byline that ends in one of them is that one, the longest first.
 */
export const newsrooms: ReadonlySet<string> = new Set([
  'afp',
  'ap',
  'auglýsingadeild',
  'blaðamaður mbl.is',
  'bylgjan',
  'bændablaðið',
  'dv',
  'dv.is',
  'fréttablaðið',
  'fréttastofa',
  'fréttastofa bylgjunnar',
  'fréttastofa mbl',
  'fréttastofa rúv',
  'fréttastofa stöðvar 2',
  'fréttastofa sýnar',
  'fréttastofa vísis',
  'fréttastofa útvarps',
  'fréttatíminn',
  'glamour',
  'heimildin',
  'innherji',
  'íþróttadeild',
  'íþróttadeild morgunblaðsins',
  'íþróttadeild rúv',
  'íþróttadeild sýnar',
  'íþróttadeild vísis',
  'kjarninn',
  'kynningardeild',
  'leikjavísir',
  'lífið',
  'makamál',
  'mannlíf',
  'mbl',
  'mbl.is',
  'morgunblaðið',
  'nútíminn',
  'ritstjórar',
  'ritstjóri',
  'ritstjórn',
  'ritstjórn dv',
  'ritstjórn fréttablaðsins',
  'ritstjórn glamour',
  'ritstjórn heimildarinnar',
  'ritstjórn mbl',
  'ritstjórn mbl.is',
  'ritstjórn morgunblaðsins',
  'ritstjórn viðskiptablaðsins',
  'ritstjórn vísis',
  'rúv',
  'samstarf',
  'samstöðin',
  'sport',
  'stundin',
  'stöð 2',
  'stöð 2 sport',
  'sýn sport',
  'viðskiptablaðið',
  'víkurfréttir',
  'vísir',
  'vísir.is',
])

/** The most words a newsroom's name has. */
export const newsroomWords = 4

/** Lower-case words inside a foreign name: Vincent van Dijk, Rafael de la Cruz. */
export const particles: ReadonlySet<string> = new Set([
  'af',
  'al',
  'av',
  'bin',
  'bint',
  'da',
  'dal',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'los',
  'ter',
  'van',
  'von',
  'y',
  'zu',
])

/**
 * Words no headline ends in, so that what follows them belongs to the headline still: prepositions
 * before a name, conjunctions, and `segir`, `heitir` and their kin, which name somebody next.
 */
export const openers: ReadonlySet<string> = new Set(
  (
    'á að af án bak eftir en er eru ef frá fyrir gegn gegnum handa heitir hjá í kringum kveður ' +
    'kallar með meðal milli móti nálægt né nema og samkvæmt segir segja segist sem síðan til ' +
    'um undan undir utan úr vegna við yfir ásamt eða eins hét heita nefnir vs'
  ).split(' '),
)
