import { fakeApi, held, problem, type Answers } from '../../src/test/fake-api.js'
import { fakeConforming, fakeField, SchemaWorld } from '../../src/test/schema-world.js'
import type { UserFields } from '../../src/widgets/user-fields/user-fields.js'
import '../../src/widgets/user-fields/user-fields.define.js'
import { find, press, type } from '../hands.js'
import { element, type Sheet } from '../state.js'

const some = [
  fakeField({ key: 'meter', label: 'Meter number', hint: 'It stands on the front of the meter.', required: true, askedAtSignUp: true }),
  fakeField({
    key: 'contract',
    label: 'Contract',
    type: 'select',
    options: ['monthly', 'yearly', 'flexible'],
    seenBy: 'user',
    keptAsTag: true,
    default: 'monthly',
  }),
  fakeField({ key: 'netzanschlusskapazitaet', label: 'Netzanschlusskapazität laut Anschlussvertrag', type: 'number' }),
  fakeField({
    key: 'crews',
    label: 'فرق العمل',
    type: 'multi-select',
    options: ['dock', 'night', 'office'],
    editedBy: 'user',
    seenBy: 'user',
  }),
  fakeField({ key: 'paperless', label: 'Paperless bills', type: 'checkbox', seenBy: 'user', editedBy: 'user' }),
]

/** The editor of these fields. */
const draw =
  (fields = some, properties: Partial<UserFields> = {}, answers: Answers = {}, job = false) =>
  () => {
    const world = new SchemaWorld(fields, ['standard', 'contractor', 'Partner'])
    if (job) world.jobs = [fakeConforming()]
    return element('user-fields', { client: fakeApi({ ...world.answers, ...answers }), ...properties })
  }

const does = (row: number, what: string) => `[part=field]:nth-child(${String(row)}) [data-does=${what}]`
const apply = () => press('foyer-field-form [slot=foot][type=submit], [slot=foot][type=submit]')
const save = () => press('.save .primary')
const DIALOG = 'dialog[open]'

const failed = (name: string, answer: () => unknown) => ({
  name,
  alike: name !== 'failed',
  draw: draw(some, {}, { 'GET /user-schema': answer }),
  shows: '.nothing',
})

/** Changed, and then answered so. */
const answered = (name: string, answer: () => unknown, shows: string) => ({
  name,
  draw: draw(some, {}, { 'PUT /user-schema': answer }),
  act: async () => {
    await press(does(2, 'up'))
    await save()
  },
  shows,
})

export const sheet: Sheet = {
  name: 'user-fields',
  width: 720,
  height: 760,
  states: [
    { name: 'loading', draw: draw(some, {}, { 'GET /user-schema': held().answer }), shows: '.bone' },
    { name: 'fields', draw: draw(), shows: '.row' },
    { name: 'read-only', draw: draw(some, { permissions: ['users:read'] }), shows: '.row' },
    { name: 'empty', draw: draw([]), shows: '.nothing' },
    { name: 'unsaved', draw: draw(), act: () => press(does(3, 'up')), shows: '.save' },
    { name: 'add', draw: draw(), act: () => press('[part=add]'), shows: DIALOG },
    {
      name: 'add-empty',
      alike: true,
      draw: draw(),
      act: async () => {
        await press('[part=add]')
        await apply()
      },
      shows: 'dialog[open] .fault, form .fault',
    },
    { name: 'edit', draw: draw(), act: () => press(does(2, 'edit')), shows: DIALOG },
    {
      name: 'edit-choices',
      draw: draw(),
      act: async () => {
        await press(does(4, 'edit'))
        await type('#options', 'dock\nnight')
      },
      shows: '.callout',
    },
    { name: 'delete', draw: draw(), act: () => press(does(2, 'remove')), shows: DIALOG },
    {
      name: 'deleted',
      draw: draw(),
      act: async () => {
        await press(does(2, 'remove'))
        await press('.danger-fill')
        await find('.toast')
      },
      shows: '.toast',
    },
    {
      name: 'type-taken',
      alike: true,
      draw: draw(),
      act: async () => {
        await type('.adder .input', 'contractor')
        await press('.adder .button')
      },
      shows: '.fault',
    },
    answered(
      'refused-fields',
      () => problem(400, 'invalid', { fields: { 'fields.0.default': 'Enter text.', types: 'Each type once.' } }),
      '.fault',
    ),
    answered('refused', () => problem(500, 'internal'), '.callout'),
    { ...answered('limited', () => problem(429, 'too_many_requests', { retryAfter: 42 }), '.callout'), alike: true },
    {
      name: 'newer',
      draw: () => {
        const world = new SchemaWorld(some)
        const drawn = element('user-fields', { client: fakeApi(world.answers) })
        drawn.addEventListener('user-schema-edit', () => world.change({ fields: [{ ...some[0]!, label: 'Meter' }, some[4]!] }))
        return drawn
      },
      act: async () => {
        await press(does(2, 'up'))
        await save()
      },
      shows: '.callout',
    },
    { name: 'conforming', draw: draw(some, {}, {}, true), shows: '.progress' },
    failed('failed', () => problem(500, 'internal')),
    failed('denied', () => problem(403, 'forbidden')),
    failed('offline', () => Promise.reject(new TypeError('network'))),
    { name: 'signed-out', alike: true, draw: draw([], { client: undefined as never }), shows: '.nothing' },
  ],
}
