/** Generated tables that are built into one file, and the most it may weigh: kB (1,000 bytes), gzipped. */
export interface TableGroup {
  /** Names of `NAME.generated.ts`. */
  readonly tables: readonly string[]
  readonly ceiling: number
}

/** By the name of the file in dist/tables. */
export const TABLE_GROUPS: Readonly<Record<string, TableGroup>> = {
  headlines: { tables: ['weights', 'lexicon', 'title-end'], ceiling: 180 },
  'given-names': { tables: ['given-names'], ceiling: 12 },
  names: {
    tables: ['name-ranker', 'credit-ranker', 'name-rates', 'name-person', 'gazetteer', 'rates'],
    ceiling: 36,
  },
  languages: { tables: ['language-weights'], ceiling: 2 },
}
