/** The oldest Node that package.json allows, and the newest of the lines that are kept up. */
export const NODES = ['20.19.0', '22', '24'] as const

/** The compilers that users have, the oldest that is promised first. */
export const TYPESCRIPTS = ['5.5', '5.9', '6.0'] as const
