// The style that the page of an evaluation adds to that of html_page.h.
#pragma once

#include <string_view>

namespace nhan::cli {

inline constexpr std::string_view eval_style = R"html(:root { --bad: #c62828; --bad-tint: #c6282814 }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --bad-tint: #ff8a8022 } }
header, main { max-width: 84rem }
.only { display: inline-block; margin-top: .75rem; font-size: .85rem; cursor: pointer }
body:has(#only:checked) .pair:not(.differs, .head), body:has(#only:checked) article.same { display: none }
.scroll { overflow-x: auto }
.numbers td, .numbers th { padding: .3rem .75rem .3rem 0 }
.numbers td:not(:first-child), .numbers th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums }
.numbers .group td { border-top: 2px solid var(--line) }
.zero { color: var(--faint); opacity: .6 }
.bad { color: var(--bad) }
td.bad { background: var(--bad-tint) }
.records td.bad { background: none }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2.5rem }
.pair.head { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); font-size: .75rem; font-weight: 600;
  color: var(--faint); letter-spacing: .03em; padding: .4rem 0; margin-bottom: .5rem }
.pair.differs { box-shadow: -.75rem 0 var(--paper), calc(-.75rem - 3px) 0 var(--bad) }
mark.wrong { outline: 1.5px solid var(--bad); outline-offset: 0; margin: 0 1.5px }
mark[data-verdict]::before { content: attr(data-verdict); color: var(--bad); font: 700 .58em system-ui, sans-serif; vertical-align: super; margin-right: .3em }
.records { margin-top: 1.5rem }
.records td:first-child { color: var(--faint) }
.records th:nth-child(n + 3) { width: 6rem }
@media screen and (max-width: 46rem) {
  .pair { grid-template-columns: minmax(0, 1fr) }
  .pair.head { display: none }
  .pair.differs .text + .text { border-left: 3px solid var(--line); padding-left: .75rem; margin-bottom: 1rem }
  .pair:not(.differs) .text + .text { display: none }
}
@media print {
  :root { --bad: #b00020; --bad-tint: #fff }
  header, main { max-width: none }
  .pair { gap: 0 1.5rem }
  .pair .text { font-size: 9.5pt; line-height: 1.7 }
  .scroll { overflow: visible }
  .numbers { font-size: 8pt }
  .numbers th { font-size: 6.5pt; letter-spacing: 0 }
  .numbers td, .numbers th { padding: .15rem .4rem .15rem 0 }
  .pair.head { position: static }
  .only { display: none }
}
)html";

}  // namespace nhan::cli
