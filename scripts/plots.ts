/**
 * Draws docs/figures/*.svg from the raw figures beside them, and writes those of the bench into the pages that
 * quote them: `npm run plots`, which counts the accuracy anew. The others come from
 * `npm run bench -- --json docs/figures/speed.json` and `npm run eval:calibration -- … --out docs/figures`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './built-doors.ts'
import { figuredPages } from './plots/figured-pages.ts'
import { plots, speedFigures } from './plots/plots.ts'

for (const [name, svg] of plots()) writeFileSync(join(ROOT, 'docs/figures', name), svg)
for (const [page, text] of await figuredPages(speedFigures())) writeFileSync(join(ROOT, page), text)
