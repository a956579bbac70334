import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import config from '../../eslint.config.js'
import { allowed, forbidden } from './lint.mjs'

/** Nothing is written: the planted text is linted under the name of a file. Our own rules need no types. */
const eslint = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked, { rules: { '@typescript-eslint/no-unused-vars': 'off' } }],
})

/** Lints each planted text; answers a name and, where a rule is deaf or too eager, the problem. */
export async function plantInLint() {
  const results = []
  for (const { file, code, says } of forbidden) {
    const messages = await lint(file, code)
    const problem = messages.some((message) => message.includes(says))
      ? undefined
      : `no rule said “${says}”; said: ${messages.join(' | ') || 'nothing'}`
    results.push({ name: `lint: ${file}: ${firstLine(code)}`, problem })
  }
  for (const { file, code } of allowed) {
    const messages = await lint(file, code)
    results.push({ name: `lint allows: ${file}: ${firstLine(code)}`, problem: messages.join(' | ') })
  }
  return [...results, ...unplanted()]
}

async function lint(file, code) {
  const [result] = await eslint.lintText(code, { filePath: file })
  return result?.messages.map(({ message }) => message) ?? []
}

/** A rule of our own without a planted violation is a rule that nobody saw working. */
function unplanted() {
  const own = new Set(config.flatMap(({ rules }) => rules?.['no-restricted-syntax']?.slice(1) ?? []).map(({ message }) => message))
  const missing = [...own].filter((message) => !forbidden.some(({ says }) => message.includes(says)))
  return missing.map((message) => ({ name: `lint: ${message}`, problem: 'no violation of it is planted in scripts/planted/lint.mjs' }))
}

function firstLine(code) {
  return code.split('\n')[0].slice(0, 80)
}
