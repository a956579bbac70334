import { html, nothing, type TemplateResult } from 'lit'

interface Look {
  size?: 'small' | 'large'
  /** The address of a picture of them, if there is one. */
  picture?: string | null | undefined
}

/** A person: their picture, or their initials where there is none, or none that loads, in one of five colours that stays with the name. */
export const avatar = (name: string, { size, picture }: Look = {}): TemplateResult => mark(name, size ?? '', picture)

/** A place: its picture, or its initials where there is none, or none that loads. */
export const logo = (name: string, picture: string | null): TemplateResult => mark(name, 'square', picture)

function mark(name: string, look: string, picture: string | null | undefined) {
  const image = picture ? html`<img src=${picture} alt="" loading="lazy" @load=${uncover} @error=${cover} />` : nothing
  return html`<span class=${`avatar hue-${String(hue(name))} ${look}`} aria-hidden="true">${initials(name)}${image}</span>`
}

/** An element is used again for another picture, which may load where the one before did not. */
const uncover = ({ target }: Event) => ((target as HTMLElement).hidden = false)
const cover = ({ target }: Event) => ((target as HTMLElement).hidden = true)

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
