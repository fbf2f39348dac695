/**
 * How an element stands in the text: its edges part blocks, lines or a row's cells, or part nothing;
 * of a hidden one the reader sees nothing.
 */
export type Flow = 'block' | 'line' | 'cell' | 'inline' | 'hidden'

const NAMES: Readonly<Record<Exclude<Flow, 'block'>, string>> = {
  line: 'br',
  cell: 'td th',
  inline:
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s ' +
    'samp small span strike strong sub sup time tt u var wbr picture source',
  hidden:
    'script style noscript template svg title iframe object select textarea video audio canvas ' +
    'math datalist',
}
const FLOWS: ReadonlyMap<string, Flow> = new Map(
  (['line', 'cell', 'inline', 'hidden'] as const).flatMap((flow) =>
    NAMES[flow].split(' ').map((name) => [name, flow] as const),
  ),
)

/** The flow of an element by its name; unknown ones are blocks, as most elements are. */
export function flowOf(name: string): Flow {
  return FLOWS.get(name) ?? 'block'
}
