import { FAMILY_RULES } from './family-colors.ts'

/** The style of every page; the policy of the pages allows this one and no other, by its hash. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --panel: #fbfbfc; --ink: #1b1d21; --soft: #565b64; --line: #d5d8de;
  --link: #0b4fa8; --lit: #0b4fa8; --bad: #a3171c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #15171a; --panel: #1b1e22; --ink: #e8eaed; --soft: #aab0ba; --line: #3a3f47;
    --link: #9cc4ff; --lit: #ffe17a; --bad: #ffa8a8;
  }
}
${FAMILY_RULES}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
}
a { color: var(--link); }
h1, h2, h3, p, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 1.45rem; line-height: 1.25; }
h2 { font-size: 1.05rem; }
h3 { font-size: .85rem; color: var(--soft); margin: .9rem 0 .2rem; }
ul, ol { list-style: none; }
header { padding: 1rem 1.25rem .75rem; border-bottom: 1px solid var(--line); }
header, main { overflow-wrap: anywhere; }
.crumbs, .facts, .hint { color: var(--soft); font-size: .85rem; }
.facts { margin-top: .3rem; }
.failed { margin-top: .5rem; padding-left: .6rem; border-left: 4px solid var(--bad); }
.failed b { color: var(--bad); }
nav { margin-top: .5rem; font-size: .9rem; }
nav a { display: inline-block; margin-right: 1rem; padding: .15rem 0; }
section { padding: 1rem 1.25rem; min-width: 0; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.legend { display: flex; flex-wrap: wrap; gap: .3rem .5rem; margin: .5rem 0 .75rem; font-size: .8rem; }
.legend li {
  padding: 0 .4rem; border-left: 4px solid var(--tone); background: var(--tint);
}
.text, .raw { white-space: pre-wrap; }
.text { line-height: 1.95; }
.raw {
  max-height: 80vh; overflow: auto; margin-top: .5rem; padding: .5rem .75rem; border: 1px solid var(--line);
  background: var(--panel); font: .8rem/1.7 ui-monospace, "DejaVu Sans Mono", monospace;
}
.zone {
  display: inline; unicode-bidi: isolate; padding: .1em 0; background: var(--tint);
  border-bottom: 2px solid var(--tone); box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.zone > div { display: inline; }
.label {
  margin-right: .35em; padding: .1em .35em; border-radius: .2em; background: var(--tone); color: var(--ground);
  font: 600 .68rem/1.3 system-ui, "Liberation Sans", sans-serif; text-decoration: none; white-space: nowrap;
  vertical-align: .12em; unicode-bidi: isolate;
}
a.label { text-decoration: underline; text-underline-offset: .15em; }
.doubt { border-bottom-style: dashed; outline: 2px dashed var(--tone); outline-offset: 1px; }
.of-echo.zone { border-bottom-style: dotted; font-style: italic; color: var(--soft); }
.of-furniture.zone { border-bottom-style: dotted; color: var(--soft); }
.of-leftover.zone { border-bottom-style: double; }
.sign {
  margin: 0 .1em; padding: 0 .2em; border: 1px solid currentcolor; border-radius: .2em;
  font: .68em/1.2 ui-monospace, "DejaVu Sans Mono", monospace; font-style: normal; unicode-bidi: isolate;
}
.fold { margin: .3rem 0; padding: 0 .5rem; border: 1px dashed var(--soft); font-style: normal; }
.fold summary { cursor: pointer; color: var(--soft); font-size: .85rem; }
.field, .issue {
  margin-top: .35rem; padding: .3rem .5rem; border-left: 4px solid var(--tone, var(--line));
  background: var(--panel);
}
.field.doubt, .issue.doubt { border-left-style: dashed; outline: none; }
.path { font: 600 .8rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
.sure { margin-left: .5rem; font-size: .8rem; color: var(--soft); }
.doubt > .sure { font-weight: 700; color: var(--ink); }
.value { white-space: pre-wrap; unicode-bidi: isolate; }
.issue.error { border-left-color: var(--bad); }
.issue b { font-size: .85rem; }
.issue .sure { margin: 0; }
.lit { box-shadow: 0 0 0 3px var(--lit); border-radius: 2px; }
:target { box-shadow: 0 0 0 3px var(--lit); scroll-margin: 3rem; }
:focus-visible { outline: 3px solid var(--lit); outline-offset: 2px; }
.scroll-x { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin-top: .75rem; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-size: .8rem; color: var(--soft); }
td.count, th.count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td .crumbs { display: block; }
@media (min-width: 60rem) {
  main.pair { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .pair > .scroll { height: 100vh; overflow: auto; }
  .pair > .scroll + .scroll { border-left: 1px solid var(--line); }
  .pair > .below { grid-column: 1 / -1; border-top: 1px solid var(--line); }
}
`
