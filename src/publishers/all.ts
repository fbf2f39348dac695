import type { Publisher } from '../publisher.ts'
import { bb } from './bb.ts'
import { bbl } from './bbl.ts'
import { dv } from './dv.ts'
import { frettabladid } from './frettabladid.ts'
import { heimildin } from './heimildin.ts'
import { kjarninn } from './kjarninn.ts'
import { mannlif } from './mannlif.ts'
import { mbl } from './mbl.ts'
import { ruv } from './ruv.ts'
import { samstodin } from './samstodin.ts'
import { stundin } from './stundin.ts'
import { vb } from './vb.ts'
import { visir } from './visir.ts'

/** Every publisher the library knows, tried in this order; add a new one here. */
export const builtInPublishers: readonly Publisher[] = [
  visir,
  mbl,
  ruv,
  vb,
  dv,
  heimildin,
  bb,
  mannlif,
  bbl,
  samstodin,
  stundin,
  kjarninn,
  frettabladid,
]
