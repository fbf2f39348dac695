/** What each run repeats: marks and forms that some rule of the parser starts to read and cannot end. */
const UNITS: Readonly<Record<string, string>> = {
  'opening quotes': '„',
  'quotes of all kinds': '„“”"»«',
  capitals: 'A',
  'capital words': 'Aa ',
  digits: '1',
  'digits and stops': '1.',
  numbers: '12 ',
  brackets: '(',
  'bracketed credits': '(Photo by ',
  slashes: 'Vísir/',
  stops: '. ',
  ellipses: '…',
  'sentence ends': 'Já. ',
  'short sentences': 'Snjór féll á Akureyri. ',
  letters: 'þ',
  marks: 'a\u0301',
  'marks alone': '\u0301',
  'marks of two code units': '\u{e0100}',
  'soft hyphens': 'a\u00ad',
  'joiners alone': '\u200b',
  blanks: ' \t',
  lines: 'a\n',
  'equal lines': 'Snjór féll á Akureyri.\n',
  surrogates: '\ud800',
  emoji: '👩‍👩‍👧',
  names: 'Jón Ásgeir ',
  patronymics: 'Anna Jónsdóttir ',
  initials: 'J. ',
  'names with og': 'Jón og ',
  bylines: 'Jón skrifar ',
  'many bylines': 'Jón, Anna og Páll skrifa ',
  dates: '3. maí 2020 10:00 ',
  'numeric dates': '3.5.2020 10:00 ',
  clocks: '10:00 ',
  stamps: 'Innlent 3.5.2020 10:00 ',
  labels: 'Innlent ',
  'long labels': 'Viðskipti innlent ',
  'list headings': 'Mest lesið ',
  'headings and titles': 'Fleiri fréttir Snjór féll ',
  'related items': 'Tengdar fréttir Snjór féll. 3. maí 2020 10:00 ',
  'list ends': 'Sjá meira ',
  standing: 'Athugið. Vísir hvetur lesendur ',
  paywalls: 'Lestu meira Innherji er ',
  updates: 'Uppfært 10:00: ',
  'glued credits': 'ferlinum.Vísir/Vilhelm ',
  agencies: 'Getty ',
  colons: 'Uppgjörið: ',
  tags: 'Fótbolti Valur ',
  markup: '<p>',
}

/** A page of one line that opens well and goes on in the unit. */
const OPENING = 'Snjór féll í Vík Anna Jónsdóttir skrifar 3. maí 2020 10:00 '

/** Where the unit stands: alone, as a page's text, or as its last list. */
const FRAMES: Readonly<Record<string, string>> = {
  alone: '',
  'behind a byline': OPENING,
  'in a list': `${OPENING}Bíllinn fannst. Mest lesið Snjór féll Innlent Fleiri fréttir `,
}
const ECHOES = 'echoes'

/** The names of the attacks that mean something to any door, not to a whole page alone. */
export function bareNames(): readonly string[] {
  return hostileNames().filter((name) => name === ECHOES || name.endsWith(', alone'))
}

/** The names of all attacks. */
export function hostileNames(): readonly string[] {
  const framed = Object.keys(UNITS).flatMap((unit) =>
    Object.keys(FRAMES).map((frame) => `${unit}, ${frame}`),
  )
  return [ECHOES, ...framed]
}

/** An attack's text of about `length` code units. */
export function hostileText(name: string, length: number): string {
  if (name === ECHOES) return echoes(length)
  const [unit = '', frame = ''] = name.split(/, (?=alone|behind|in a)/u)
  const opening = FRAMES[frame]
  const repeated = UNITS[unit]
  if (opening === undefined || repeated === undefined) throw new RangeError(`No attack "${name}".`)
  return opening + filled(repeated, length - opening.length)
}

/** As often as it fits, cut off where the length is reached. */
function filled(unit: string, length: number): string {
  return unit.repeat(Math.max(0, Math.ceil(length / unit.length))).slice(0, Math.max(0, length))
}

/** Halves of halves: each line repeats a part of the one before. */
function echoes(length: number): string {
  const lines = [filled('Snjór féll á Akureyri í nótt og enginn sá til sólar. ', length / 2)]
  for (let rest = length / 4; rest > 40; rest /= 2) lines.push((lines[0] ?? '').slice(0, rest))
  return lines.join('\n')
}
