/// <reference types="vite/client" />
import type { AnySection } from '../src/messages/section.js'
import { wordsIn } from '../src/messages/translations.js'
import '../src/console/console.define.js'
import { isWaiting, stopTime, wait } from './clock.js'
import { loadFonts } from './fonts.js'
import { all, find } from './hands.js'
import type { Sheet, State } from './state.js'
import './gallery.css'

declare global {
  /** Every sheet, by its name. */
  var sheets: ReadonlyMap<string, Sheet>
  /** Settles once the state in the address can be looked at. */
  var shown: Promise<void>
}

stopTime()
const asked = new URLSearchParams(location.search)
const found = import.meta.glob<{ sheet: Sheet }>('./sheets/*.ts', { eager: true })
globalThis.sheets = new Map(Object.values(found).map(({ sheet }) => [sheet.name, sheet]))
globalThis.shown = open()

async function open(): Promise<void> {
  await loadFonts()
  const sheet = globalThis.sheets.get(asked.get('sheet') ?? '')
  const state = sheet?.states.find(({ name }) => name === asked.get('state'))
  if (sheet && state) await show(sheet, state)
  else if (!asked.has('blank')) list()
}

/** Draws one state as the address asks: `lang`, `dir`, `scheme`, and seeds of the look such as `accent`. */
async function show(sheet: Sheet, state: State): Promise<void> {
  const { documentElement: root, body } = document
  root.lang = asked.get('lang') ?? 'en'
  root.dir = asked.get('dir') ?? 'ltr'
  root.dataset['scheme'] = asked.get('scheme') ?? 'light'
  for (const seed of ['accent', 'neutral', 'radius', 'density']) {
    const value = asked.get(seed)
    if (value) root.style.setProperty(`--foyer-${seed}`, value)
  }
  body.className = sheet.whole ? 'whole' : ''
  await learn(root.lang)
  if (state.address)
    history.replaceState(
      null,
      '',
      state.address.replace(/(?=#|$)/, () => location.search),
    )

  body.append(state.draw())
  await state.act?.()
  await find(state.shows)
  await stillness()
}

/** Every word of a language that we speak, so that no state begins in English. */
async function learn(language: string): Promise<void> {
  const files = import.meta.glob<Record<string, AnySection>>('../src/messages/*.words.ts', { eager: true })
  const sections = Object.values(files).flatMap((file) => Object.values(file))
  const isOurs = sections.every(({ languages }) => Object.hasOwn(languages, language))
  while (isOurs && wordsIn(language, sections).language !== language) await wait(10)
}

/** What is under way has come to its end: answers, moments, fonts, pictures, and frames that bring others with them. */
async function stillness(): Promise<void> {
  for (let frames = 0; frames < 4; frames++) {
    do await wait(10)
    while (isWaiting())
    await document.fonts.ready
    await Promise.all(all<HTMLImageElement>('img').map((image) => image.decode()))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** Every state, as links. */
function list(): void {
  const nav = document.createElement('nav')
  nav.className = 'states'
  for (const { name, states } of globalThis.sheets.values()) {
    const title = document.createElement('h2')
    title.textContent = name
    nav.append(title, ...states.map((state) => link(name, state.name)))
  }
  document.body.append(nav)
}

function link(sheet: string, state: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = `?${new URLSearchParams({ ...Object.fromEntries(asked), sheet, state }).toString()}`
  link.textContent = state
  return link
}
