/**
 * How the pages look: one scale of type, sand and sea for colours, on paper and in the dark. Colour only ever repeats
 * what a word or a number says.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f5; --card: #fffefb; --ink: #22211e; --soft: #5c574f; --line: #ddd6c9;
  --sea: #1b5a75; --good: #1b643f; --bad: #9b3223; --odd: #735200;
  --f0: #f3efe7; --f1: #f6e3cf; --f2: #f0c9a5; --f3: #e5a878; --f4: #d98a5a;
  --small: 0.8rem; --large: 1.25rem; --larger: 1.563rem; --largest: 1.953rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #1f1d1a; --ink: #ece8e1; --soft: #b3aca1; --line: #3b3731;
    --sea: #8cc5de; --good: #86cfa4; --bad: #f3a598; --odd: #e3be66;
    --f0: #24221e; --f1: #3a2c20; --f2: #523720; --f3: #6a4221; --f4: #804c22;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: var(--largest); line-height: 1.2; }
h2 { margin: 3rem 0 0.75rem; font-size: var(--larger); line-height: 1.25; }
.bar h2 { margin: 0; }
h3 { margin: 0; font-size: var(--large); line-height: 1.3; }
p, ul, ol, dl { margin: 0.5rem 0; max-width: 44rem; }
a { color: var(--sea); }
meter { width: 5rem; height: 0.6rem; accent-color: var(--sea); vertical-align: 0.1em; }
meter::-webkit-meter-optimum-value { background: var(--sea); }
meter::-moz-meter-bar { background: var(--sea); }
meter::-webkit-meter-bar { background: var(--f0); border: 1px solid var(--line); }
:focus-visible { outline: 2px solid var(--sea); outline-offset: 2px; }
code, pre, .place { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.9em; }
pre { margin: 0.5rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 6px;
  background: var(--f0); white-space: pre-wrap; }
kbd { padding: 0 0.35em; border: 1px solid var(--line); border-radius: 4px; font: inherit; font-size: var(--small); }
summary { cursor: pointer; color: var(--sea); }
.soft, dt, caption, figcaption, footer { color: var(--soft); }
.bar { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; justify-content: space-between; align-items: baseline; }
.card { margin: 1rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 29rem), 1fr)); gap: 1rem; align-items: start; }
.cards .card { margin: 0; }
.count { font-size: var(--large); font-variant-numeric: tabular-nums; white-space: nowrap; }
.passed { color: var(--good); } .failed { color: var(--bad); } .odd { color: var(--odd); }
.mark { color: var(--odd); font-size: var(--small); white-space: nowrap; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: 0.5rem; font-size: var(--small); }
th, td { padding: 0.4rem 0.7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { font-size: var(--small); color: var(--soft); font-weight: 600; }
tbody th { font-weight: 600; }
.heat td { min-width: 3.6rem; border: 2px solid var(--paper); border-radius: 6px; text-align: center; }
.f0 { background: var(--f0); } .f1 { background: var(--f1); } .f2 { background: var(--f2); }
.f3 { background: var(--f3); } .f4 { background: var(--f4); }
.key { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; padding: 0; list-style: none; font-size: var(--small); }
.key span { display: inline-block; width: 1.1em; height: 1.1em; margin-right: 0.4em; border-radius: 3px; vertical-align: -0.2em; }
dt { font-size: var(--small); } dd { margin: 0 0 0.4rem; }
.checks { padding-left: 0; list-style: none; max-width: none; }
.checks > li { margin: 0.35rem 0; }
.checks .detail { margin: 0.4rem 0 1rem 1.5rem; padding-left: 1rem; border-left: 3px solid var(--line); }
.ask { margin: 0.75rem 0; padding: 0.25rem 1rem; border-left: 3px solid var(--sea); background: var(--f0); }
.picture { margin: 0.75rem 0; }
.schema { display: block; height: auto; font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: var(--ink); }
.schema rect { fill: var(--card); stroke: var(--line); stroke-width: 1.5; }
.schema path { fill: none; stroke: var(--line); stroke-width: 1.5; }
.schema .name { display: inline; font-weight: 700; }
.schema .key { display: inline; fill: var(--soft); font-size: 11px; }
.schema .link path { stroke: var(--soft); }
.schema .link rect { stroke: none; }
.schema .link text { font-size: 11px; }
.schema .link .rule { fill: var(--soft); }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.name, .for-names { display: none; }
:root:has(#names:checked) .name { display: inline; }
:root:has(#names:checked) .for-names { display: block; }
:root:has(#names:checked) .alias { display: none; }
footer { margin-top: 4rem; font-size: var(--small); }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --sea: #000;
    --good: #1b643f; --bad: #9b3223; --odd: #735200;
    --f0: #f3efe7; --f1: #f6e3cf; --f2: #f0c9a5; --f3: #e5a878; --f4: #d98a5a; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  .card, tr, .checks > li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .screen { display: none; }
  .scroll { overflow: visible; }
  .schema { max-width: 100%; }
  .heat td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
