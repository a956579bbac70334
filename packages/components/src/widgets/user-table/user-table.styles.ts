import { css } from 'lit'
import { avatar } from '../../styles/avatar.styles.js'
import { badge } from '../../styles/badge.styles.js'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { menu } from '../../styles/menu.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { status } from '../../styles/status.styles.js'
import { strip } from '../../styles/strip.styles.js'
import { tabs } from '../../styles/tabs.styles.js'
import { tag } from '../../styles/tag.styles.js'
import { tagColours } from '../../styles/tag-colours.styles.js'
import { text } from '../../styles/text.styles.js'
import { tick } from '../../styles/tick.styles.js'
import { toast } from '../../styles/toast.styles.js'
import { statusButtonStyles } from '../../users/status-button.styles.js'
import { cards } from './user-cards.styles.js'
import { cells } from './user-cells.styles.js'
import { columns } from './user-columns.styles.js'
import { drawer } from './user-drawer.styles.js'
import { rows } from './user-rows.styles.js'

const parts = [avatar, badge, bone, button, field, icon, menu, nothing, status, strip, tabs, tag, tagColours, text, tick, toast]

/** The frame: head, tabs, filters, the room that scrolls, foot. Widths are the widget's own. */
const frame = css`
  :host {
    display: block;
    block-size: var(--foyer-table-height, min(640px, 100dvb));
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);
    overflow: clip;
    container-type: inline-size;
  }

  .split {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    block-size: 100%;
  }

  .split.open {
    grid-template-columns: minmax(0, 1fr) 400px;
  }

  .list {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-4) var(--_space-4) var(--_space-2);
  }

  .title {
    margin-inline-end: auto;
    font-size: var(--_title);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
  }

  .search {
    inline-size: min(100%, 300px);
  }

  .search > .input {
    padding-inline-end: 30px;
  }

  .search > .input::-webkit-search-cancel-button {
    display: none;
  }

  .hidden + .search {
    margin-inline-end: auto;
  }

  .search kbd {
    position: absolute;
    inset-inline-end: 8px;
  }

  .input:focus + kbd {
    visibility: hidden;
  }

  .tabs {
    flex: none;
    padding-inline: var(--_space-4);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-2);
    padding: var(--_space-2) var(--_space-4);
    border-block-end: 1px solid var(--_line);
  }

  .filters .push {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    margin-inline-start: auto;
  }

  foyer-user-filters > .button {
    margin-inline-start: calc(var(--_space-2) * -1.25);
  }

  .push > .button:last-child {
    margin-inline-end: calc(var(--_space-2) * -1.25);
  }

  .inactive {
    align-items: center;
  }

  .filters .button {
    position: relative;
  }

  .filters .button > .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .filters .button > .muted {
    color: var(--_muted);
    font-weight: var(--_regular);
  }

  .rooms {
    flex: 1;
    display: flex;
    min-block-size: 0;
  }

  .rail {
    flex: none;
    inline-size: 216px;
    padding: var(--_space-2);
    border-inline-end: 1px solid var(--_line);
    border-radius: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .body {
    position: relative;
    flex: 1;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    container-type: inline-size;
  }

  .scroller {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: auto;
    scroll-padding-block: calc(var(--_row) * 0.9) 8px;
  }

  .scroller:has(.nothing) {
    display: grid;
    align-content: center;
  }

  .edge {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_row);
    padding-inline: var(--_space-4);
    color: var(--_muted);
  }

  .pill {
    position: absolute;
    inset-block-start: 5px;
    inset-inline: 0;
    z-index: var(--_z-bar);
    display: grid;
    justify-content: center;
    pointer-events: none;
  }

  .pill > .button {
    min-block-size: 26px;
    border-radius: var(--_round);
    background: var(--_raised);
    box-shadow: var(--_shadow-low);
    font-size: var(--_small);
    pointer-events: auto;
  }

  .strip {
    flex: none;
    border-block-start: 0;
  }

  .foot {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-4);
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .foot .status {
    margin-inline-start: auto;
  }

  .foot .status .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .menu-item.status {
    gap: var(--_space-2);
  }

  [role='menu'] {
    max-inline-size: calc(100vi - 16px);
    min-inline-size: 208px;
  }

  @media (forced-colors: active) {
    .tab:not([aria-selected='true']) {
      border-block-end-color: Canvas;
    }
  }

  @container (max-width: 480px) {
    .head {
      padding: var(--_space-3) var(--_space-3) var(--_space-2);
    }

    .head .label {
      display: none;
    }

    .head .button:has(.label) {
      inline-size: var(--_height);
      padding: 0;
    }

    .head .button:has(.label) > .icon {
      margin: 0;
    }

    .search {
      order: 1;
      inline-size: 100%;
    }

    .hidden + .search {
      order: 0;
      flex: 1;
      inline-size: auto;
      margin-inline-end: 0;
    }

    .search kbd {
      display: none;
    }

    .tabs {
      padding-inline: var(--_space-3);
      gap: var(--_space-4);
    }

    .filters,
    .foot {
      padding-inline: var(--_space-3);
    }
  }
`

/** Everything the table is drawn with. */
export const styles = [base, parts, frame, rows, cells, columns, cards, drawer, statusButtonStyles]
