/** Door `frettagrein/inspect`: what the parser saw, for a terminal or as a page of HTML. */
export { indexRow, renderIndex } from './html-index.ts'
export { renderHtml } from './html-page.ts'
export { renderTerminal } from './terminal.ts'
export type { IndexRow } from './html-index.ts'
export type { RenderOptions } from './html-page.ts'
export type { TerminalOptions } from './terminal.ts'
