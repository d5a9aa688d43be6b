// The frame of the HTML page: its style, and nothing from anywhere else, so that the file can be mailed and printed.
#pragma once

#include <string_view>

namespace nhan::cli {

// Each type has a hue (--h) and a saturation (--s); light and dark derive their colours from these.
inline constexpr std::string_view html_head = R"html(<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Nhãn</title>
<style>
:root { --page: #f6f5f2; --paper: #fff; --ink: #1f2328; --faint: #6b7280; --line: #e3e1dc; --tint: 88%; --edge: 46%; --word: 24% }
@media (prefers-color-scheme: dark) {
  :root { --page: #14161a; --paper: #1c1f24; --ink: #e4e6ea; --faint: #9aa1ac; --line: #30343b; --tint: 23%; --edge: 58%; --word: 86% }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif }
header, main { max-width: 54rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2rem }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; letter-spacing: -.01em }
h1 small { font-size: .9rem; font-weight: 400; color: var(--faint); letter-spacing: 0; margin-left: .5rem }
.legend { display: flex; flex-wrap: wrap; gap: .4rem; font-size: .75rem; letter-spacing: .04em }
.legend label { cursor: pointer; user-select: none; border-radius: 99px; padding: .2rem .7rem; font-weight: 600;
  background: hsl(var(--h) var(--s) var(--tint)); color: hsl(var(--h) var(--s) var(--word)); border: 1px solid hsl(var(--h) var(--s) var(--edge) / .45) }
.legend input { position: absolute; opacity: 0 }
.legend label:has(input:not(:checked)) { background: none; color: var(--faint); border-color: var(--line); text-decoration: line-through }
.legend label:has(input:focus-visible) { outline: 2px solid hsl(var(--h) var(--s) var(--edge)) }
article { background: var(--paper); border: 1px solid var(--line); border-radius: .75rem; margin: 1.25rem 0; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 2rem }
article > h2 { margin: 0 0 1rem; font-size: .85rem; font-weight: 600; color: var(--faint); overflow-wrap: anywhere }
article > h2 span { font-weight: 400; float: right }
.text { white-space: pre-wrap; overflow-wrap: break-word; font: 1.08rem/1.85 "Noto Serif", "Source Serif 4", Georgia, "Liberation Serif", serif }
mark { position: relative; color: inherit; padding: .1em .22em; border-radius: .25em; -webkit-box-decoration-break: clone; box-decoration-break: clone;
  background: hsl(var(--h) var(--s) var(--tint)); box-shadow: inset 0 -2px hsl(var(--h) var(--s) var(--edge) / .6) }
mark:hover::after { content: attr(data-tip); position: absolute; left: 0; top: calc(100% + .2rem); z-index: 1; width: max-content; max-width: 22rem; padding: .45rem .7rem;
  border-radius: .45rem; background: var(--ink); color: var(--paper); box-shadow: 0 4px 16px rgb(0 0 0 / .25); white-space: pre-line; pointer-events: none;
  font: .8rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif }
h3 { margin: 2rem 0 .5rem; font-size: 1rem }
table { width: 100%; border-collapse: collapse; font-size: .9rem }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line) }
th { font-size: .75rem; font-weight: 600; color: var(--faint); letter-spacing: .03em }
footer { text-align: center; color: var(--faint); font-size: .8rem; padding: .5rem 0 2rem }
@media print {
  :root { --page: #fff; --paper: #fff; --ink: #000; --faint: #555; --line: #ccc; --tint: 90%; --edge: 46%; --word: 24% }
  body { font-size: 11pt }
  mark, .legend label { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  mark::after { content: attr(data-type); font: 600 .55em system-ui, sans-serif; vertical-align: super; margin-left: .25em }
  article { border: 0; padding: 0; break-before: auto }
  tr { break-inside: avoid }
}
)html";

inline constexpr std::string_view html_foot = "</main>\n<footer>Made by Nhãn</footer>\n</body>\n</html>\n";

}  // namespace nhan::cli
