/** Held true by the type checker (`npm run types`); nothing here runs. */
import { expectTypeOf } from 'vitest'
import type * as z from 'zod'
import type { HtmlOptions } from '../src/html/index.ts'
import { parseHtml } from '../src/html/index.ts'
import type {
  Article,
  DraftArticle,
  HeadlineSpan,
  Issue,
  ParseOptions,
  ParseResult,
  Publisher,
} from '../src/index.ts'
import { definePublisher, parseArticle, splitHeadlines, unwrap } from '../src/index.ts'
import type { articleSchema } from '../src/schema.ts'

type ListKey = 'authors' | 'tags' | 'images' | 'related' | 'mostRead' | 'moreNews'

declare const result: ParseResult
declare const article: Article

// `ok` decides which of the two articles stands there, and whether there is an error.
if (result.ok) {
  expectTypeOf(result.article).toEqualTypeOf<Article>()
  expectTypeOf(result).not.toHaveProperty('error')
} else {
  expectTypeOf(result.article).toEqualTypeOf<DraftArticle>()
  expectTypeOf(result.error).toEqualTypeOf<Issue>()
  // @ts-expect-error -- a draft may lack its headline, so it is no article
  result.article satisfies Article
}
expectTypeOf(result.warnings).toEqualTypeOf<readonly Issue[]>()
expectTypeOf(unwrap(result)).toEqualTypeOf<Article>()
expectTypeOf(unwrap).parameters.toEqualTypeOf<[result: ParseResult]>()

// A draft is an article but for the headline that may be missing.
expectTypeOf<DraftArticle['headline']>().toEqualTypeOf<string | null>()
expectTypeOf<Omit<DraftArticle, 'headline'>>().toEqualTypeOf<Omit<Article, 'headline'>>()
expectTypeOf<Article>().toExtend<DraftArticle>()
expectTypeOf<DraftArticle>().not.toExtend<Article>()

// Every key is present; what may be missing is null, and never undefined.
expectTypeOf<Required<Article>>().toEqualTypeOf<Article>()
expectTypeOf<Article['publishedAt']>().toEqualTypeOf<string | null>()
expectTypeOf<Article['authors']>().toEqualTypeOf<readonly string[]>()
expectTypeOf<undefined>().not.toExtend<Article[keyof Article]>()

// An issue is branched on by its code.
expectTypeOf<'lead-uncertain'>().toExtend<Issue['code']>()
expectTypeOf<'no-such-code'>().not.toExtend<Issue['code']>()
expectTypeOf<string>().not.toExtend<Issue['code']>()

// Results are read, not written to.
// @ts-expect-error -- a field of an article is not assigned to
article.headline = 'Ný fyrirsögn'
expectTypeOf<Article[ListKey]>().not.toExtend<unknown[]>()

// The doors: text or bytes in, a result out, nothing to wait for.
expectTypeOf(parseArticle).parameter(0).toEqualTypeOf<string>()
expectTypeOf(parseArticle).parameter(1).toEqualTypeOf<ParseOptions | undefined>()
expectTypeOf(parseArticle).returns.toEqualTypeOf<ParseResult>()
expectTypeOf(parseHtml).parameter(0).toEqualTypeOf<string | Uint8Array>()
expectTypeOf(parseHtml).returns.toEqualTypeOf<ParseResult>()
expectTypeOf<HtmlOptions>().toExtend<ParseOptions>()
expectTypeOf(splitHeadlines).returns.toExtend<readonly HeadlineSpan[]>()
expectTypeOf(definePublisher).returns.toEqualTypeOf<Publisher>()

// An option that is left out is left out: undefined is no value for it.
expectTypeOf<{ url: undefined }>().not.toExtend<ParseOptions>()
expectTypeOf<{ publisher: 'generic' }>().toExtend<ParseOptions>()
expectTypeOf<{ publisher: 'visir' }>().not.toExtend<ParseOptions>()

// What the schema accepts is an article.
expectTypeOf<z.infer<typeof articleSchema>>().toExtend<Article>()
