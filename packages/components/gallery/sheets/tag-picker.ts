import type { Tag } from '@foyer/shared'
import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import { fakeTag, TagsWorld } from '../../src/test/tags-world.js'
import type { TagPicker } from '../../src/widgets/tag-picker/tag-picker.js'
import '../../src/widgets/tag-picker/tag-picker.define.js'
import { find, press, type } from '../hands.js'
import { element, type Sheet } from '../state.js'

const known = [
  fakeTag('plan:Basic', 388, 'grey'),
  fakeTag('plan:Plus', 96, 'teal'),
  fakeTag('plan:Pro', 1602, 'blue'),
  fakeTag('plan:Trial', 57, 'orange'),
  fakeTag('crew:Night', 211, 'purple'),
  fakeTag('founder', 4, 'pink'),
  fakeTag('region:Altenburg-Hohenstein und Umgebung', 12, 'green'),
  fakeTag('الفريق:الليل', 8, 'yellow'),
  fakeTag('until:1 Dec', 1, 'red'),
  fakeTag('beta', 41),
]
const chosen: Tag[] = known.slice(2, 7).map(({ key, value }) => ({ key, value }))

/** A field, or with `manage` a list, over these tags. */
const draw =
  (properties: Partial<TagPicker> = {}, tags = known, answers: Answers = {}) =>
  () => {
    const world = new TagsWorld(tags)
    return element('tag-picker', { client: fakeApi({ ...world.answers, ...answers }), tags: chosen, ...properties })
  }

const MANAGE = { manage: true }
const OPEN = '.menu:popover-open'

async function typeTag(text: string): Promise<void> {
  const input = await find<HTMLInputElement>('[role=combobox]')
  input.focus()
  await type('[role=combobox]', text)
  await find(`${OPEN} :is([role=option], .none)`)
}

const COLOUR = 'li:nth-of-type(4) .square'

async function rename(key: string): Promise<void> {
  await press(`li:nth-of-type(4) .square + .square`)
  await type('#key', key)
  await press('[slot=foot][type=submit]')
}

const failed = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw(MANAGE, known, { 'GET /tags': answer }),
  shows: '.nothing',
})

export const sheet: Sheet = {
  name: 'tag-picker',
  width: 420,
  height: 460,
  states: [
    { name: 'empty', draw: draw({ tags: [] }), shows: '[role=combobox]' },
    { name: 'chosen', draw: draw(), shows: '.drop' },
    { name: 'offers', draw: draw(), act: () => typeTag('p'), shows: `${OPEN} [role=option]` },
    { name: 'create', draw: draw({ tags: chosen.slice(0, 1) }), act: () => typeTag('plan: Gold'), shows: `${OPEN} [role=option]` },
    { name: 'none', alike: true, draw: draw({ tags: [], existingOnly: true }), act: () => typeTag('zzz'), shows: `${OPEN} .none` },
    {
      name: 'offers-failed',
      draw: draw({ tags: [], existingOnly: true }, known, { 'GET /tags': () => problem(500, 'internal') }),
      act: () => typeTag('p'),
      shows: `${OPEN} [role=alert]`,
    },
    { name: 'full', draw: draw({ max: 5 }), shows: '.hint' },
    { name: 'disabled', draw: draw({ disabled: true }), shows: '.box' },
    { name: 'loading', draw: draw(MANAGE, known, { 'GET /tags': held().answer }), shows: '.bone' },
    { name: 'manage', draw: draw(MANAGE), shows: '.row' },
    { name: 'read-only', alike: true, draw: draw({ ...MANAGE, permissions: ['users:read'] }), shows: '.row' },
    { name: 'colours', draw: draw(MANAGE), act: () => press(COLOUR), shows: OPEN },
    { name: 'rename-fault', draw: draw(MANAGE), act: () => rename(' '), shows: '.fault' },
    {
      name: 'merge',
      draw: draw(MANAGE, known, { 'POST /tags/rename': () => problem(409, 'tag_exists') }),
      act: () => rename('tier'),
      shows: '.callout.warn',
    },
    {
      name: 'rename-refused',
      draw: draw(MANAGE, known, { 'POST /tags/rename': () => problem(500, 'internal') }),
      act: () => rename('tier'),
      shows: '.callout.danger',
    },
    {
      name: 'renaming',
      alike: true,
      draw: draw(MANAGE, known, { 'POST /tags/rename': held().answer }),
      act: () => rename('tier'),
      shows: '.spinner',
    },
    { name: 'renamed', alike: true, draw: draw(MANAGE), act: () => rename('tier'), shows: '.toast' },
    { name: 'no-tags', draw: draw(MANAGE, []), shows: '.nothing' },
    failed('failed', () => problem(500, 'internal')),
    failed('denied', () => problem(403, 'forbidden')),
    { name: 'signed-out', alike: true, draw: draw({ ...MANAGE, client: undefined as never }), shows: '.nothing' },
  ],
}
