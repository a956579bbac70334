import '@fontsource-variable/noto-sans'
import '@fontsource-variable/noto-sans-arabic'
import '@fontsource-variable/noto-sans-mono'

/** The gallery's fonts, and the names they stand for: of each stack of ours the first, and such as come before any letter is missing. */
const NAMES: Record<string, string[]> = {
  'Noto Sans Variable': ['Segoe UI Variable Text', 'Segoe UI', 'Cascadia Mono'],
  'Noto Sans Mono Variable': ['SF Mono'],
  'Noto Sans Arabic Variable': ['Noto Sans Arabic', 'Liberation Mono'],
}

/** What our states are written in. It is there before they are, or what they scroll to would still move. */
const LETTERS = [
  ['Segoe UI Variable Text', 'aæ'],
  ['Segoe UI Variable Text', 'ő'],
  ['Segoe UI', 'a'],
  ['SF Mono', 'a'],
  ['Noto Sans Arabic', 'ع'],
] as const

/** Puts the gallery's fonts in the place of the machine's. */
export async function loadFonts(): Promise<void> {
  for (const sheet of document.styleSheets)
    for (const rule of [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)) {
      const family = rule.style.getPropertyValue('font-family').replaceAll(/['"]/g, '')
      for (const name of NAMES[family] ?? []) sheet.insertRule(rule.cssText.replace(family, name), sheet.cssRules.length)
    }
  await Promise.all(LETTERS.map(([name, letters]) => document.fonts.load(`14px '${name}'`, letters)))
}
