import { createHash } from 'node:crypto'

/** The style of every public page: system fonts, light and dark, a phone first, and paper. */
export const style = `
:root{color-scheme:light dark;--ground:#f4f6f8;--card:#fff;--ink:#17212b;--soft:#4d5b69;--line:#c9d1d9;--firm-line:#7b8794;--blue:#0b5cab;--blue-deep:#084b8d;--on-blue:#fff;--wash:#e9f2fb;--red:#a8201a;--red-wash:#fdeeed;--amber:#8a4b00;--amber-wash:#fff4e2;--green:#1c6b3c;--green-wash:#e8f5ec}
@media (prefers-color-scheme:dark){:root{--ground:#11161b;--card:#1a2128;--ink:#e8edf2;--soft:#a9b5c1;--line:#37424d;--firm-line:#7c8996;--blue:#82bbf5;--blue-deep:#a9d0f8;--on-blue:#0b1a29;--wash:#15293d;--red:#ff9d96;--red-wash:#3a1c1b;--amber:#f3be74;--amber-wash:#33260f;--green:#86d5a3;--green-wash:#13301f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
.top{max-width:46rem;margin:0 auto;padding:1rem 1rem .25rem;display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;color:var(--soft);font-size:.9375rem}
.top p{margin:0;display:flex;align-items:center;gap:.5rem}
.top p:first-child{font-weight:600;color:var(--ink)}
.mark{width:1.125rem;height:.875rem;border-radius:.1875rem;background:var(--blue);border-top:.25rem solid var(--blue-deep);forced-color-adjust:none}
main{max-width:46rem;margin:0 auto;padding:.5rem 1rem 2rem}
footer{max-width:46rem;margin:0 auto;padding:0 1rem 2.5rem;color:var(--soft);font-size:.875rem}
h1{font-size:1.625rem;line-height:1.25;margin:.75rem 0 1rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .75rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
p{margin:0 0 .75rem;max-width:40rem}
a{color:var(--blue);text-underline-offset:.15em}
section,form.card,details{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1rem}
section>:last-child,form>:last-child,.note>:last-child{margin-bottom:0}
.soft{color:var(--soft)}
.days{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem .75rem;margin:0 0 1rem}
.days strong{font-size:4rem;line-height:1;letter-spacing:-.03em;font-variant-numeric:tabular-nums}
.days b{font-size:1.5rem}
.days span{flex:1 0 100%;font-size:1.125rem;line-height:1.4}
.urgent strong{color:var(--red)}
.soon strong{color:var(--amber)}
.calm strong{color:var(--blue)}
dl{display:grid;grid-template-columns:1fr;gap:0;margin:0 0 .75rem}
dl>div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.5rem 0;border-top:1px solid var(--line)}
dt{color:var(--soft);flex:1 1 6rem}
dd{margin:0 0 0 auto;font-weight:600;text-align:right;min-width:0;overflow-wrap:anywhere}
dd .soft{font-weight:400;font-size:.875rem}
.note{border-left:.25rem solid var(--blue);background:var(--wash);border-radius:.25rem .5rem .5rem .25rem;padding:.75rem 1rem;margin:0 0 1rem}
.note.bad{border-color:var(--red);background:var(--red-wash)}
.note.warn{border-color:var(--amber);background:var(--amber-wash)}
.note.good{border-color:var(--green);background:var(--green-wash)}
.note h2{font-size:1.0625rem;margin-bottom:.375rem}
.note ul{margin:0;padding-left:1.25rem}
fieldset{border:0;margin:0 0 1.25rem;padding:0;min-width:0}
legend{padding:0;margin:0 0 .5rem;font-weight:600}
.option{position:relative;display:grid;grid-template-columns:1.75rem 1fr;gap:0 .5rem;border:1px solid var(--firm-line);border-radius:.625rem;padding:.875rem .875rem .875rem .75rem;margin:0 0 .625rem;min-height:2.75rem}
.option input{position:relative;z-index:1;width:1.375rem;height:1.375rem;margin:.125rem 0 0;accent-color:var(--blue)}
.option label{font-weight:600;cursor:pointer}
.option label::after{content:"";position:absolute;inset:0}
.option div{grid-column:2;font-size:.9375rem;color:var(--soft);margin-top:.125rem}
.option ul{margin:.25rem 0 0;padding-left:1.125rem}
.option:has(input:checked){border-color:var(--blue);box-shadow:inset 0 0 0 1px var(--blue);background:var(--wash)}
.option:focus-within{outline:3px solid var(--blue);outline-offset:2px}
.refused{border-style:dashed}
.refused p{grid-column:2;margin:0;font-weight:600;color:var(--soft)}
.field{margin:0 0 1.25rem}
.field label{display:block;font-weight:600;margin:0 0 .25rem}
.hint{color:var(--soft);font-size:.9375rem;margin:0 0 .375rem}
.error{color:var(--red);font-weight:600;margin:0 0 .375rem}
.error::before{content:"! ";font-weight:800}
input[type=text],textarea{width:100%;font:inherit;color:inherit;background:var(--card);border:1px solid var(--firm-line);border-radius:.5rem;padding:.625rem .75rem;min-height:2.75rem}
textarea{min-height:6.5rem;resize:vertical}
[aria-invalid=true]{border:2px solid var(--red)}
input.code{font-size:1.75rem;letter-spacing:.3em;max-width:13rem;font-variant-numeric:tabular-nums;font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
button{font:inherit;font-weight:600;min-height:3rem;padding:.625rem 1.25rem;border-radius:.5rem;border:2px solid var(--blue);background:var(--blue);color:var(--on-blue);cursor:pointer}
button:hover{background:var(--blue-deep);border-color:var(--blue-deep)}
button.second{background:transparent;color:var(--blue)}
button.second:hover{background:var(--wash);color:var(--blue-deep)}
.buttons{display:flex;flex-wrap:wrap;gap:.75rem}
:is(a,button,input,textarea,summary,[tabindex]):focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.option input:focus-visible{outline:none}
summary{cursor:pointer;font-weight:600;min-height:2.75rem;display:flex;align-items:center;color:var(--blue);text-decoration:underline;text-underline-offset:.15em;margin:-.5rem 0}
details[open]>summary{margin-bottom:.75rem}
.steps{list-style:none;margin:0 0 1rem;padding:0}
.steps li{position:relative;padding:0 0 1rem 2.25rem}
.steps li::before{content:"";position:absolute;left:.25rem;top:.3rem;width:.875rem;height:.875rem;border:2px solid var(--firm-line);border-radius:50%;background:var(--card)}
.steps li:not(:last-child)::after{content:"";position:absolute;left:.6875rem;top:1.3rem;bottom:-.2rem;border-left:2px solid var(--line)}
.steps .done::before{background:var(--green);border-color:var(--green)}
.steps .done b::after{content:" ✓";color:var(--green)}
.steps b{display:block}
blockquote{margin:0 0 1rem;padding:.25rem 0 .25rem 1rem;border-left:.25rem solid var(--line);white-space:pre-line}
.only{margin-left:0}
@supports selector(:has(*)){form:not(:has(.asks-recipient input:checked)) .only-recipient{display:none}}
@media (min-width:40rem){h1{font-size:2rem}section,form.card,details{padding:1.5rem 1.75rem}.days strong{font-size:5.5rem}}
@media (min-width:64rem){body:has(.columns) :is(.top,main,footer){max-width:70rem}.columns{display:grid;grid-template-columns:minmax(20rem,24rem) minmax(0,1fr);gap:1.25rem;align-items:start}.columns>:first-child{position:sticky;top:1rem}}
@media (max-width:20rem){.days strong{font-size:3.5rem}section,form.card,details{padding:1rem}}
@media (forced-colors:active){.option:has(input:checked){outline:2px solid Highlight}.steps .done::before{background:CanvasText}.note{border:1px solid CanvasText}button{border-color:ButtonBorder}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
ol{margin:0 0 .75rem;padding-left:1.5rem;max-width:40rem}
ol li{margin:0 0 .5rem}
.sign{min-height:4rem;align-items:flex-end}
@media print{.clause{break-before:page}:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--wash:#fff;--blue:#000}body{font-size:11pt}section,form.card,details{border:0;border-top:1px solid #999;border-radius:0;padding:.75rem 0;break-inside:avoid}button,summary,.noprint{display:none}}
`

/** What the policy allows to style the page, as base64 of the SHA-256. */
export const styleHash = createHash('sha256').update(style).digest('base64')
