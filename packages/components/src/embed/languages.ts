import type { Messages } from '../messages/messages.js'

const languages: Record<string, (() => Promise<Messages>) | undefined> = {
  de: async () => (await import('../messages/de.js')).de,
}

/** The words of a language that is not in the bundle, from our own origin. */
export const loadLanguage = async (language: string): Promise<Messages | undefined> => languages[language]?.()
