import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseSync } from 'vite'
import { apply, visit } from './templates.mjs'

/** Every language there is beside English, as in `de`. */
export const languagesIn = (source) =>
  globSync('messages/??/', { cwd: source })
    .map((folder) => basename(folder))
    .filter((name) => name !== 'en')
    .toSorted()

/** Leaves the other languages out of what is one file. They have files beside it. */
export const englishOnly = {
  name: 'foyer-english-only',
  transform: {
    filter: { id: /\/messages\/[\w-]+\.words\.ts$/ },
    handler(code, id) {
      const edits = []
      visit(parseSync(id, code, { lang: 'ts' }).program, (node) => {
        if (node.type === 'Property' && node.key.name === 'languages')
          edits.push({ start: node.value.start, end: node.value.end, text: '{}' })
      })
      return { code: apply(code, edits), map: null }
    },
  },
}

/** A plain script that gives the page the words of `language` for every section whose English is among `modules`. */
export function languageScript(source, language, modules) {
  const english = modules.filter((id) => id.includes('/messages/en/')).map((id) => basename(id))
  const files = english.toSorted().map((name) => join(source, 'messages', language, name))
  const imports = files.map((file, at) => `import * as section${at} from ${JSON.stringify(file)}`)
  const words = files.map((_, at) => `...section${at}`).join(', ')
  const id = `foyer-language:${language}`
  return {
    id,
    plugin: {
      name: 'foyer-language',
      resolveId: (name) => (name === id ? `\0${id}` : null),
      load: (name) => (name === `\0${id}` ? `${imports.join('\n')}\nwindow.foyer?.addMessages('${language}', { ${words} })\n` : null),
    },
  }
}
