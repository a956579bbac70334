import { parseSync } from 'vite'

const TAGS = new Set(['css', 'html', 'svg'])

/** Takes the indentation out of `css`, `html` and `svg` templates, which no minifier of JavaScript may touch. */
export const shortTemplates = {
  name: 'foyer-short-templates',
  transform: {
    filter: { id: /packages\/components\/src\/.*\.ts$/ },
    handler(code, id) {
      const edits = []
      visit(parseSync(id, code, { lang: 'ts' }).program, (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !TAGS.has(node.tag.name)) return
        const shorten = node.tag.name === 'css' ? shortCss : shortMarkup
        for (const { start, end } of node.quasi.quasis) edits.push({ start, end, text: shorten(code.slice(start, end)) })
      })
      return edits.length ? { code: apply(code, edits), map: null } : null
    },
  },
}

/** Shows `see` every node of a syntax tree. */
export function visit(node, see) {
  if (!node || typeof node !== 'object') return
  if (typeof node.type === 'string') see(node)
  for (const value of Object.values(node)) visit(value, see)
}

/** `code` with each `{ start, end, text }` done to it. */
export function apply(code, edits) {
  const inOrder = edits.toSorted((a, b) => b.start - a.start)
  return inOrder.reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code)
}

/** Strings keep their spaces, and so does what a space means something to: `a b`, `a :hover`, `1px + 2px`. */
function shortCss(text) {
  const parts = text.split(/('[^'\n]*'|"[^"\n]*")/)
  return parts.map((part, at) => (at % 2 ? part : shortRules(part))).join('')
}

const shortRules = (text) =>
  text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')

/** A run of spaces with a line end in it reads as one space. */
const shortMarkup = (text) => text.replace(/\s*\n\s*/g, ' ')
