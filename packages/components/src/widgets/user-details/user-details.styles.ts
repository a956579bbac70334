import { css } from 'lit'
import { avatar } from '../../styles/avatar.styles.js'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { menu } from '../../styles/menu.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { status } from '../../styles/status.styles.js'
import { strip } from '../../styles/strip.styles.js'
import { tabs } from '../../styles/tabs.styles.js'
import { tag } from '../../styles/tag.styles.js'
import { tagColours } from '../../styles/tag-colours.styles.js'
import { text } from '../../styles/text.styles.js'
import { toast } from '../../styles/toast.styles.js'
import { statusButtonStyles } from '../../users/status-button.styles.js'

const own = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--_surface);
  }

  .head {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
    padding: var(--_space-4);
  }

  .head > div {
    flex: 1;
    min-inline-size: 0;
  }

  .head > .tools {
    flex: none;
    display: flex;
    gap: 2px;
    margin-block-start: -4px;
    margin-inline-end: -4px;
  }

  .head.alone {
    justify-content: flex-end;
    padding-block-end: 0;
  }

  .name {
    font-size: var(--_title);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
    overflow-wrap: anywhere;
  }

  .tabs {
    flex: none;
    padding-inline: var(--_space-4);
    gap: var(--_space-4);
  }

  .body {
    flex: 1;
    min-block-size: 0;
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
    overflow-y: auto;
  }

  .body:focus-visible {
    outline-offset: -2px;
  }

  .facts {
    display: grid;
    grid-template-columns: 116px minmax(0, 1fr);
    gap: 0 var(--_space-3);
    align-items: first baseline;
  }

  .facts.bones {
    align-items: center;
  }

  .facts > dt {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .facts > dt,
  .facts > dd {
    min-block-size: 32px;
    padding-block: 5px;
  }

  .facts > dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    overflow-wrap: anywhere;
  }

  :dir(rtl) > bdi[dir='ltr'] {
    text-align: end;
  }

  .facts .status-select {
    margin-inline-start: 0;
    border-color: var(--_edge);
  }

  .facts .status-select > .icon:last-child {
    opacity: 1;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border-block-start: 1px solid var(--_line);
  }

  .foot > .push {
    margin-inline-start: auto;
  }

  .why {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: var(--_small-line);
  }
`

export const styles = [
  base,
  avatar,
  bone,
  button,
  icon,
  menu,
  nothing,
  status,
  strip,
  tabs,
  tag,
  tagColours,
  text,
  toast,
  statusButtonStyles,
  own,
]
