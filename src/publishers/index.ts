export { definePublisher } from '../publisher.ts'
export type {
  AddressRules,
  HtmlLayout,
  Publisher,
  PublisherWords,
  StandingText,
} from '../publisher.ts'
export { builtInPublishers } from './all.ts'
export { generic } from './generic.ts'
export { visir } from './visir.ts'
export { findPublisher } from './find-publisher.ts'
export type { FoundPublisher } from './find-publisher.ts'
export { identify } from './identify.ts'
export type { Identity } from './identify.ts'
