import { escapeAttribute } from './escape.ts'
import { SCRIPT } from './script.ts'
import { STYLE } from './style.ts'

/** SHA-256 of `STYLE` and of `SCRIPT` in Base64; a test holds them to the texts. */
export const STYLE_HASH = 'S0kyKC/SEgAwJ2SkUmVvdWaS3/mMmoHBrpKQfxk6Qgw='
export const SCRIPT_HASH = 'GM76hU6LBqK5/nWmk4L7mJKEauLtOw0KTf/UYQh4MeA='

/** What stands in a page: its title as plain text, its body as markup that is escaped already. */
export interface DocumentParts {
  readonly title: string
  readonly body: string
}

/** Nothing is loaded, sent or run but the one style and the one script, which the browser checks by hash. */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${SCRIPT_HASH}'`,
  `style-src 'sha256-${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A whole page of HTML that needs nothing from elsewhere. */
export function htmlDocument({ title, body }: DocumentParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeAttribute(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
<script>${SCRIPT}</script>
</body>
</html>
`
}
