import type { Publisher } from '../publisher.ts'
import { visir } from './visir.ts'

/** Every publisher the library knows, tried in this order; add a new one here. */
export const builtInPublishers: readonly Publisher[] = [visir]
