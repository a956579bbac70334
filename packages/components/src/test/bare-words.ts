import { find } from '../../gallery/hands.js'
import type { State } from '../../gallery/state.js'
import { fullTime } from '../messages/time.js'
import { addMessages } from '../messages/translations.js'
import { pseudo } from './pseudo.js'
import { spoken } from './spoken.js'

const LANGUAGE = 'en-XA'

/** What these states are given otherwise than by a server's answer. */
const GIVEN = ['Harbour Energy', 'Harbour Power', 'Birch & Sons Waterworks', 'Stadtwerke Altenburg-Hohenstein Netzgesellschaft mbH']
  .concat(['staff', 'Ada King, Countess of Lovelace', 'Ada Lovelace', 'ada@example.com', 'maja@example.com', 'Birch', 'plan', 'Pro'])
  .toSorted((a, b) => b.length - a.length)

/** Under these names an answer says something that a message says in words. */
const CLOSED = new Set(['status', 'role', 'kind', 'state', 'permissions', 'accessToken', 'look'])

const isProblem = (answer: unknown): answer is { requestId: string } => Object.hasOwn(answer as object, 'requestId')

/** Every text in an answer that is shown as it is, and each piece of it between links. */
function shownIn(answer: unknown): string[] {
  if (typeof answer === 'string')
    return /^\d{4}-\d\d-\d\dT/.test(answer) ? [fullTime(LANGUAGE, answer)] : [answer, ...answer.split(/(https?:\/\/\S*\w)/)]
  if (typeof answer !== 'object' || answer === null) return []
  if (isProblem(answer)) return [answer.requestId]
  const entries = Object.entries(answer).filter(([name]) => !CLOSED.has(name))
  return entries.flatMap(([name, value]) => [...(/^[A-Z]/.test(name) ? [name] : []), ...shownIn(value)])
}

/** Notes what a server answers while a state is drawn. */
function listen() {
  const json = Response.json.bind(Response)
  const heard = new Set(GIVEN)
  Response.json = (answer: unknown, init) => {
    for (const text of shownIn(answer)) if (/\p{L}/u.test(text)) heard.add(text.trim())
    return json(answer, init)
  }
  return { heard, end: () => (Response.json = json) }
}

/** Draws a state in the pseudo-language, and answers what came from no message; then it is gone. Throws where nothing came from one. */
export async function bareWords({ draw, act, shows, address }: State): Promise<string[]> {
  addMessages(LANGUAGE, pseudo())
  const { body, documentElement: root } = document
  const { pathname, search } = location
  if (address)
    history.replaceState(
      null,
      '',
      address.replace(/(?=#|$)/, () => search),
    )
  sessionStorage.clear()
  document.title = ''
  root.lang = LANGUAGE
  const { heard, end } = listen()
  const drawn = body.appendChild(draw())
  try {
    await act?.()
    await find(shows)
    for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
    const said = [...spoken(drawn), document.title].join('\n')
    if (!said.includes('⟦')) throw new Error('Nothing of it came from a message.')
    return bare(said, heard)
  } finally {
    end()
    drawn.remove()
    body.removeAttribute('style')
    root.lang = 'en'
    history.replaceState(null, '', pathname + search)
  }
}

/** What is left without what is in brackets, which may stand in brackets themselves or have a name in bold in them, and without data. */
function bare(said: string, data: ReadonlySet<string>): string[] {
  let left = said
  for (let before = ''; before !== left;) [before, left] = [left, left.replace(/⟦[^⟦⟧]*⟧/g, '')]
  for (const text of [...data].toSorted((a, b) => b.length - a.length)) left = left.replaceAll(text, '')
  const lines = left.split('\n').map((line) => line.trim())
  return lines.filter((line) => /\p{L}/u.test(line))
}
