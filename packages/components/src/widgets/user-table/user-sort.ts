import type { UserQuery } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import type { UserTableMessages } from '../../messages/user-table.messages.js'
import { icon } from '../../ui/icon.js'

type Sort = UserQuery['sort']
type Order = UserQuery['order']

export const SORTS: readonly Sort[] = ['name', 'email', 'type', 'status', 'created', 'lastSignIn', 'lastAccess']
export const ORDERS: readonly Order[] = ['asc', 'desc']

const isText = (sort: Sort) => sort !== 'created' && sort !== 'lastSignIn' && sort !== 'lastAccess'

/** Words begin at A, times with the newest. */
export const firstOrder = (sort: Sort): Order => (isText(sort) ? 'asc' : 'desc')
export const otherOrder = (order: Order): Order => (order === 'asc' ? 'desc' : 'asc')

/** What is first in this order. */
export const orderWord = (sort: Sort, order: Order, { orders }: UserTableMessages): string => orders[isText(sort) ? 'text' : 'time'][order]

interface SortView {
  sort: Sort
  order: Order
  choose: (sort: Sort, order: Order) => void
  move: (event: KeyboardEvent) => void
  words: UserTableMessages
}

/** Every order the server has, also for columns that are not on screen. */
export const sortMenu = ({ sort, order, choose, move, words }: SortView): TemplateResult => html`
  <div id="sort" class="menu" part="menu" popover role="menu" aria-label=${words.sort} @keydown=${move}>
    ${SORTS.map((key) => item(words.columns[key], key === sort, () => choose(key, key === sort ? order : firstOrder(key))))}
    <hr class="menu-line" />
    ${ORDERS.map((key) => item(orderWord(sort, key, words), key === order, () => choose(sort, key)))}
  </div>
`

const item = (word: string, is: boolean, run: () => void) => html`
  <button class="menu-item" type="button" role="menuitemradio" aria-checked=${is} tabindex="-1" @click=${run}>
    <span>${word}</span>${is ? icon('check') : ''}
  </button>
`
