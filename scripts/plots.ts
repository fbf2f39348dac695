/**
 * Draws docs/figures/*.svg from the raw figures beside them: `npm run plots`, which counts the accuracy
 * anew. The others come from `npm --prefix bench run bench -- --json ../docs/figures/speed.json` and
 * `npm run eval:calibration -- … --out docs/figures`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './built-doors.ts'
import { plots } from './plots/plots.ts'

for (const [name, svg] of plots()) writeFileSync(join(ROOT, 'docs/figures', name), svg)
