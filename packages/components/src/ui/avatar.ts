import { html, type TemplateResult } from 'lit'

/** The initials of a person (round) or a place (square), in one of five colours that stays with the name. */
export const avatar = (name: string, look: 'small' | 'large' | '' = '', shape: 'square' | '' = ''): TemplateResult =>
  html`<span class=${`avatar hue-${String(hue(name))} ${look} ${shape}`} aria-hidden="true">${initials(name)}</span>`

/** The first letters of the first and the last word, as whole characters of the script. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map((word) => firstCharacter(word).toLocaleUpperCase()).join('')
}

const segmenter = new Intl.Segmenter()
const firstCharacter = (word: string) => [...segmenter.segment(word)][0]?.segment ?? ''

function hue(name: string): number {
  let sum = 0
  for (const character of name) sum = (sum * 31 + character.codePointAt(0)!) % 65_521
  return sum % 5
}
