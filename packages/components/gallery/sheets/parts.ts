import { html, type TemplateResult } from 'lit'
import { avatar, logo } from '../../src/ui/avatar.js'
import { shapes } from '../../src/ui/icon-shapes.js'
import { icon, spot, type IconName, type SpotName } from '../../src/ui/icon.js'
import { spots } from '../../src/ui/spot-shapes.js'
import { status } from '../../src/ui/status.js'
import { strip } from '../../src/ui/strip.js'
import { element, type Sheet } from '../state.js'
import '../parts-board.js'

const part = (name: string, content: TemplateResult | TemplateResult[], column = false) => ({
  name,
  draw: () => element('parts-board', { content, column }),
  shows: column ? '.column' : '.board',
})

const press = (look: string, word: string) => html`<button class="button ${look}" type="button">${word}</button>`

const buttons = [
  ...['', 'primary', 'danger', 'danger-fill', 'plain', 'link', 'small', 'large'].map((look) =>
    press(look, look ? `${look} button` : 'Button'),
  ),
  html`<button class="button" type="button">${icon('plus')}With icon</button>`,
  html`<button class="button square" type="button" aria-label="More">${icon('more')}</button>`,
  html`<button class="button" type="button" disabled>Disabled</button>`,
  html`<button class="button primary" type="button" disabled>Disabled</button>`,
  html`<button class="button primary" type="button" aria-busy="true"><span class="spinner"></span>Saving</button>`,
]

const fields = [
  html`<div class="field">
    <label for="plain">Label<span class="label-note">Optional</span></label
    ><input class="input" id="plain" placeholder="Placeholder" />
    <p class="hint">What to enter here</p>
  </div>`,
  html`<div class="field">
    <label for="wrong">Email</label><input class="input" id="wrong" value="maja@" aria-invalid="true" />
    <p class="fault">${icon('error')}<span>Use an address such as ada@example.com</span></p>
  </div>`,
  html`<div class="field"><label for="fixed">Fixed</label><input class="input" id="fixed" value="Cannot be changed" readonly /></div>`,
  html`<div class="field"><label for="off">Off</label><input class="input" id="off" value="Disabled" disabled /></div>`,
  html`<div class="field"><label for="text">Text</label><textarea class="input" id="text" rows="2">Two lines</textarea></div>`,
]

const choice = (type: string, on: boolean, off: boolean, look = 'tick') => html`
  <label class="choice"><input class=${look} type=${type} .checked=${on} ?disabled=${off} /><span>${on ? 'On' : 'Off'}</span></label>
`

const choices = ['checkbox', 'radio'].flatMap((type) => [false, true].flatMap((off) => [false, true].map((on) => choice(type, on, off))))

const switches = [false, true].flatMap((off) => [false, true].map((on) => choice('checkbox', on, off, 'switch')))

const statuses = (['active', 'invited', 'pending', 'inactive', 'banned'] as const).map((name) => status(name, name))

const tags = [0, 1, 2, 3, 4].map((hue) => html`<span class="tag-chip hue-${hue}"><b>plan</b> Pro</span>`)

const avatars = [
  ...['Ada Lovelace', 'Bob', 'Cem Kaya', 'Dana', 'محمد السيد'].map((name) => avatar(name)),
  avatar('Ada Lovelace', { size: 'small' }),
  avatar('Ada Lovelace', { size: 'large' }),
  logo('Harbour Energy', null),
]

const callouts = (['', 'warn', 'danger', 'good'] as const).map(
  (look) => html`
    <div class="callout ${look}">
      ${icon(look === 'good' ? 'done' : look === 'danger' ? 'error' : look === 'warn' ? 'alert' : 'info')}
      <div>
        <p class="strong">What is so</p>
        <p class="muted">One line says what it means or what to do.</p>
      </div>
    </div>
  `,
)

const strips = [strip('offline', 'Offline since 10:42'), strip('offline', 'Offline since 10:42', { word: 'Try now', run: () => undefined })]

const toasts = [
  html`<div class="toasts"><span class="toast">Settings saved</span></div>`,
  html`<div class="toasts">
    <span class="toast">Maja Lindqvist is inactive.<button class="button small" type="button">Undo</button></span>
  </div>`,
]

const menu = html`
  <div class="menu" role="menu" aria-label="Menu">
    <p class="menu-label" role="none">maja@example.com</p>
    <button class="menu-item" type="button" role="menuitem">${icon('edit')}<span>Edit</span></button>
    <button class="menu-item" type="button" role="menuitemradio" aria-checked="true">
      ${icon('user')}<span>Current</span>${icon('check')}
    </button>
    <button class="menu-item" type="button" role="menuitem" aria-disabled="true">
      ${icon('ban')}<span>Ban<span class="menu-why">You may not edit users</span></span>
    </button>
    <hr class="menu-line" />
    <button class="menu-item danger" type="button" role="menuitem">${icon('trash')}<span>Delete</span></button>
  </div>
`

const tabs = html`
  <div class="tabs" role="tablist" aria-label="Show">
    <button class="tab" type="button" role="tab" aria-selected="true">All<span class="count small">12</span></button>
    <button class="tab" type="button" role="tab" aria-selected="false">Unread<span class="count small">3</span></button>
  </div>
`

const bones = [1, 2, 3, 4, 5].map((width) => html`<span class="bone w-${width}"></span>`)

export const sheet: Sheet = {
  name: 'parts',
  width: 480,
  height: 480,
  states: [
    part('buttons', buttons),
    part('fields', fields, true),
    part('choices', [...choices, ...switches]),
    part('marks', [...statuses, ...tags, ...avatars, html`<span class="badge">3</span><span class="badge">99+</span><kbd>/</kbd>`]),
    part('messages', callouts, true),
    part('strips', [...strips, ...toasts], true),
    part('menu', [menu, tabs], true),
    part('bones', bones, true),
    part(
      'icons',
      (Object.keys(shapes) as IconName[]).map((name) => icon(name, 20)),
    ),
    part(
      'spots',
      (Object.keys(spots) as SpotName[]).map((name) => html`<span class="nothing">${spot(name)}</span>`),
    ),
  ],
}
