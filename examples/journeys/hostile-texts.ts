/** What a payload does when it gets to run. */
const RUN = 'globalThis.__ran=1'

/** Ways out of where a text may have been put. */
const EXITS = ['', '">', "'>", '</style>', '</title>', '-->', '</script>', '`}', '${x}', '<!--?lit$1$-->']

const MARKUP = [
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<button formaction="javascript:${RUN}">x</button>`,
  `<object data="javascript:${RUN}"></object>`,
  `<svg><animate onbegin=${RUN} attributeName=x></svg>`,
  `<base href="javascript:${RUN}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<style>@import "https://stranger.invalid/x"</style>`,
  `<img src="https://stranger.invalid/x">`,
  `<link rel=stylesheet href="https://stranger.invalid/x">`,
  `<form id=foyer name=foyer><input name=src>`,
  `x" onmouseover=${RUN} y="`,
  `x' onfocus=${RUN} autofocus y='`,
]

const SCHEMES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` javascript:${RUN}`,
  `javascript://https://x/%0a${RUN}`,
  `https:javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/javascript,${RUN}`,
  `vbscript:${RUN}`,
  `https://x.example/"onmouseover="${RUN}`,
]

const TEMPLATES = [`{{constructor.constructor('${RUN}')()}}`, `\${${RUN}}`, `#{${RUN}}`, `<%= ${RUN} %>`, `{% ${RUN} %}`, `\${{${RUN}}}`]

/** Letters that hide, turn or break what stands around them. */
const LETTERS = [
  '\u202E\u2066<b>gpj.exe',
  '\u200B\u200D\uFEFF<i>',
  'a\u0301'.repeat(20),
  '\uFFFD\uFFFF',
  '👩‍👩‍👧‍👦<u>',
  '&#60;img&#62;',
  '&lt;b&gt;',
  '%3Cb%3E',
]

/** Names that careless code finds where it looks for something else. */
export const clobberingNames: readonly string[] = [
  'constructor',
  'toString',
  'prototype',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
]

const encoded = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const shouted = (text: string) => text.replace(/<(\w+)/g, (_, tag: string) => `<${tag.toUpperCase()}`)

/** Several hundred texts of one line and at most 120 characters that would do something if any of them were not taken for text. */
export const hostileTexts: readonly string[] = [
  ...[(text: string) => text, encoded, shouted].flatMap((disguise) => EXITS.flatMap((exit) => MARKUP.map((text) => exit + disguise(text)))),
  ...SCHEMES,
  ...TEMPLATES,
  ...LETTERS,
  ...clobberingNames,
  '__proto__',
]
  .map((text) => text.trim())
  .filter((text, at, all) => text.length <= 120 && all.indexOf(text) === at)
