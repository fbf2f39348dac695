/**
 * Words that credit lines are made of. An agency may stand alone after a caption; a label ("Mynd")
 * only leads to what comes after a slash or colon.
 */

/** Picture agencies, outlets and channels of pictures, in lower case; matched without regard to case. */
const PLAIN: readonly string[] = [
  'getty',
  'getty images',
  'gettyimages',
  'epa',
  'epa-efe',
  'efe',
  'ap',
  'ap photo',
  'ap images',
  'afp',
  'reuters',
  'ntb',
  'ntb scanpix',
  'ritzau',
  'ritzau scanpix',
  'scanpix',
  'lehtikuva',
  'bildbyrån',
  'anp',
  'dpa',
  'pa images',
  'imago',
  'imago images',
  'zuma',
  'xny',
  'star max',
  'gc images',
  'wireimage',
  'filmmagic',
  'usa today',
  'usa today sports',
  'itar-tass',
  'tass',
  'xinhua',
  'nordic photos',
  'nordicphotos',
  'nordicphotos/getty',
  'nordicphotos/afp',
  'shutterstock',
  'istock',
  'unsplash',
  'pexels',
  'pixabay',
  'wikipedia',
  'wikimedia commons',
  'wikimedia',
  'creative commons',
  'stöð 2',
  'stöð 2 sport',
  'sýn sport',
  'mbl.is',
  'skjáskot',
  'skjáskot/youtube',
  'skáskot',
  'skjámynd',
  'aðsend',
  'aðsend mynd',
  'aðsendar',
  'aðsendar myndir',
  'aðsent',
  'samsett',
  'samsett mynd',
  'úr safni',
  'safnmynd',
  'einkasafn',
  'snapchat',
  'google maps',
  'ja.is',
  'map.is',
  'veðurstofa íslands',
  'forsætisráðuneytið',
  'utanríkisráðuneytið',
]

/** Words for the picture itself, which lead a credit: `Mynd/Anton`, `Ljósmynd: Saga`. */
const LABELS: readonly string[] = [
  'mynd',
  'myndir',
  'ljósmynd',
  'ljósmyndir',
  'ljósmyndari',
  'myndvinnsla',
  'grafík',
  'teikning',
  'skjáskot',
  'aðsend',
  'photo',
  'foto',
]

/** Agencies that are also words of running text: alone they count only where a sentence has ended. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'vísir',
  'lögreglan',
  'alþingi',
  'almannavarnir',
  'veðurstofan',
  'vegagerðin',
  'landhelgisgæslan',
  'landsbjörg',
  'rauði krossinn',
  'reykjavíkurborg',
  'stjórnarráðið',
  'sýn',
  'bylgjan',
  'rúv',
  'dv',
  'mbl',
  'bbc',
  'cnn',
  'google',
  'facebook',
  'instagram',
  'twitter',
  'youtube',
  'tiktok',
  'netflix',
  'hbo',
  'disney',
  'nasa',
  'esa',
  'ksí',
  'hsí',
  'kkí',
  'ísí',
  'fiba',
  'ihf',
  'frí',
  'gsí',
  'uefa',
  'fifa',
  'tt',
  'pa',
  'glamour',
  'fréttablaðið',
  'háskóli íslands',
])

/** Agencies whose photographers sign with their whole names behind the slash. */
const WIRES: ReadonlySet<string> = new Set([
  'ap',
  'ap photo',
  'afp',
  'anp',
  'dpa',
  'efe',
  'epa',
  'epa-efe',
  'getty',
  'getty images',
  'gettyimages',
  'imago',
  'itar-tass',
  'lehtikuva',
  'nordicphotos',
  'ntb',
  'ntb scanpix',
  'pa',
  'reuters',
  'ritzau',
  'ritzau scanpix',
  'scanpix',
  'tass',
  'tt',
  'usa today sports',
  'xinhua',
  'zuma',
])

const SENT: ReadonlySet<string> = new Set([
  'aðsend',
  'aðsend mynd',
  'aðsendar',
  'aðsendar myndir',
  'aðsent',
  'einkasafn',
  'facebook',
  'instagram',
])

/** Every agency, in lower case. */
export const AGENCY_WORDS: ReadonlySet<string> = new Set([...PLAIN, ...AMBIGUOUS])
const LABEL_WORDS: ReadonlySet<string> = new Set(LABELS)

/** A site's name before or behind a slash: `Fótbolti.net`. */
const SITE = /^\p{L}[\p{L}\p{N}-]{1,30}\.(?:is|net|com|org)$/iu

/** Most words in one agency's name. */
export const AGENCY_LENGTH = 3

/** Whether the words, joined by single spaces, are an agency; case is ignored. */
export function isAgency(words: string): boolean {
  return AGENCY_WORDS.has(words.toLowerCase())
}

/** Whether the words may be the telling part of a chain: an agency, a label, or a site's name. */
export function isChainMark(words: string): boolean {
  return isAgency(words) || isPictureLabel(words) || SITE.test(words)
}

/** Who stands before the slash: an outlet whose staff sign briefly, an agency, or somebody who sent it. */
export const CreditMark = { outlet: 0, wire: 1, sent: 2 } as const

/** What the part before a slash says of the name behind it: agencies and senders give it in full. */
export function creditMarkOf(words: string): number {
  const form = words.toLowerCase()
  if (WIRES.has(form)) return CreditMark.wire
  return SENT.has(form) ? CreditMark.sent : CreditMark.outlet
}

/** Whether an agency's name is also a word of running text. */
export function isAmbiguousAgency(words: string): boolean {
  return AMBIGUOUS.has(words.toLowerCase())
}

/** Whether the word names the picture itself: Mynd, Ljósmynd. */
export function isPictureLabel(word: string): boolean {
  return LABEL_WORDS.has(word.toLowerCase())
}
