/** Held true by the type checker (`npm run types`); nothing here runs. */
import { expectTypeOf } from 'vitest'
import type { Article, DraftArticle } from '../src/article.ts'
import type { Issue } from '../src/issue.ts'
import type { ParseResult } from '../src/result.ts'
import { unwrap } from '../src/result.ts'

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
