import { expect, type Page } from '@playwright/test'
import { watchPage } from './watch-page.js'

/** Watches a page for anything that a stored text could do there. */
export async function watchTexts(page: Page, server: string) {
  const faults = await watchPage(page, [server])
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })

  /** Each of these texts stands on the page to the letter, nothing there could run, and nothing did. */
  return async (texts: readonly string[]) => {
    await expect(async () => {
      const { said } = await look(page)
      expect(texts.filter((text) => !said.includes(text))).toEqual([])
    }).toPass({ timeout: 10_000 })
    const { active, ran } = await look(page)
    expect({ active, ran, dialogs, faults: await faults() }).toEqual({ active: [], ran: false, dialogs: [], faults: [] })
  }
}

/** All that can be read there, what of it could run or load something, and whether anything ran. */
const look = (page: Page) =>
  page.evaluate(() => {
    const below = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? below(element.shadowRoot) : [])])
    const leads = ({ name, value, ownerElement }: Attr) =>
      name.startsWith('on') ||
      (['href', 'src', 'action', 'formaction', 'srcdoc', 'xlink:href'].includes(name) &&
        !(ownerElement instanceof HTMLImageElement || ownerElement instanceof HTMLLinkElement) &&
        !['http:', 'https:'].includes(new URL(value, location.href).protocol))
    const isActive = (element: Element) =>
      (element.matches('iframe, object, embed, base, video, math, details, marquee, animate, form[id=foyer]') ||
        (element.matches('script, link, style') && !element.closest('head')) ||
        [...element.attributes].some(leads)) &&
      !element.matches('noscript')
    const all = below(document)
    const said = all.flatMap((element) => [
      ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue ?? ''),
      ...[...element.attributes].map(({ value }) => value),
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
      // A text with links in it stands in several pieces.
      element instanceof HTMLParagraphElement ? element.textContent : '',
    ])
    return {
      said: `${document.title}\n${said.join('\n')}`,
      active: all.filter(isActive).map((element) => (element.cloneNode() as Element).outerHTML.slice(0, 200)),
      ran: '__ran' in globalThis,
    }
  })
