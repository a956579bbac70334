import { parseSync } from 'vite'
import { apply, visit } from './templates.mjs'

/**
 * Puts what was built of `file` in its place: one piece that runs when it is first imported. Its modules would each be wrapped by
 * themselves otherwise, which is 2 KiB in all.
 */
export const readyMade = (file, { code, exports }) => ({
  name: 'foyer-ready-made',
  enforce: 'pre',
  load: (id) => (id === file ? `${code}\nexport const { ${exports.join(', ')} } = foyer\n` : null),
})

/**
 * Imports at once what is fetched later elsewhere: in one file there is nothing to wait for, and to keep it apart would cost more than it
 * is worth.
 */
export const atOnce = {
  name: 'foyer-at-once',
  transform: {
    filter: { id: /packages\/components\/src\/.*\.ts$/, code: /\bimport\(/ },
    handler(code, id) {
      const [edits, imports] = [[], []]
      visit(parseSync(id, code, { lang: 'ts' }).program, ({ type, source, start, end }) => {
        if (type !== 'ImportExpression') return
        const name = `atOnce${imports.length}`
        imports.push(`\nimport * as ${name} from ${source.raw}`)
        edits.push({ start, end, text: `Promise.resolve(${name})` })
      })
      return { code: apply(code, edits) + imports.join(''), map: null }
    },
  },
}
