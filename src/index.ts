export { parseArticle } from './parse-article.ts'
export { splitHeadlines } from './headlines/split-headlines.ts'
export { ParseError, unwrap } from './result.ts'
export { formatIssue } from './format-issue.ts'
export { toMarkdown } from './markdown.ts'
export { toNewsArticle } from './news-article.ts'
export { definePublisher } from './publisher.ts'
export type { ParseOptions } from './options.ts'
export type {
  Access,
  Article,
  DraftArticle,
  Genre,
  Image,
  ListItem,
  RelatedItem,
} from './article.ts'
export type { NewsArticle, NewsImage } from './news-article.ts'
export type { HeadlineSpan, SplitOptions } from './headlines/split-headlines.ts'
export type { Issue, IssueCode, Severity } from './issue.ts'
export type { Evidence, ParseResult, Trace } from './result.ts'
export type { Certainty, ListName, Role, Zone } from './draft.ts'
export type { Publisher } from './publisher.ts'
export type { Segment, Source } from './text/source.ts'
export type { Span } from './text/span.ts'
