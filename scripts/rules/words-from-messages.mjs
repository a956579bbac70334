const TAG = /<[^>]*>/g
const SPOKEN =
  /\s(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt|label|heading)=(?:"([^"]*)"|([^\s"'>]+))/g
const LETTER = /\p{L}/u

/** Refuses letters that a reader would see or hear, and that stand in a template itself: they would be in one language only. */
export const wordsFromMessages = {
  meta: {
    type: 'problem',
    messages: { word: 'Take “{{word}}” from messages/: what stands in a template is in one language only.' },
    schema: [],
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!/^(html|svg)$/.test(node.tag.name)) return
      const markup = node.quasi.quasis.map(({ value }) => value.cooked).join('\0')
      const words = [...textsOf(markup), ...[...markup.matchAll(SPOKEN)].map(([, , quoted, bare]) => quoted ?? bare)]
      for (const word of words)
        if (LETTER.test(word)) context.report({ node, messageId: 'word', data: { word: word.replaceAll('\0', '…').trim() } })
    },
  }),
}

const textsOf = (markup) =>
  markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(TAG, '\n')
    .replace(/&#?\w+;/g, '')
    .split(/[\n\0]/)

/** A stylesheet as a `css` template, so that one rule reads both. */
export const stylesheets = {
  meta: { name: 'foyer-stylesheets' },
  preprocess: (text) => [{ text: `/* global css */ export const sheet = css\`${text.replace(/[\\`$]/g, '\\$&')}\``, filename: 'sheet.js' }],
  postprocess: (messages) => messages.flat(),
}
