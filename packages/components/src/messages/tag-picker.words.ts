import { tagPicker } from './en/tag-picker.js'
import type { Section } from './section.js'

/** What `<tag-picker>` says. */
export const tagPickerWords: Section<'tagPicker'> = {
  name: 'tagPicker',
  en: tagPicker,
  languages: {
    ar: () => import('./ar/tag-picker.js'),
    de: () => import('./de/tag-picker.js'),
    es: () => import('./es/tag-picker.js'),
    pt: () => import('./pt/tag-picker.js'),
  },
}
