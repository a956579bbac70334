import { css, type CSSResultGroup } from 'lit'
import { avatar } from '../../styles/avatar.styles.js'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { menu } from '../../styles/menu.styles.js'
import { message } from '../../styles/message.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'

const switcher = css`
  :host {
    display: block;
    max-inline-size: 280px;
  }

  :host([compact]) {
    display: inline-block;
  }

  .switcher {
    display: flex;
    align-items: center;
    gap: calc(var(--_space-2) * 1.25);
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px var(--_space-2);
    border: 1px solid transparent;
    border-radius: var(--_radius-medium);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .switcher:hover,
  .switcher[aria-expanded='true'] {
    background: var(--_hover);
  }

  .switcher.label {
    background: none;
    cursor: default;
  }

  .switcher > .icon,
  .switcher > .spinner {
    margin-inline-start: auto;
    color: var(--_muted);
  }

  .switcher-text {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }

  .switcher-name,
  .option-name {
    font-weight: var(--_medium);
    line-height: 1.3;
  }

  .switcher-role {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
    line-height: 1.35;
  }

  :is(.switcher-name, .switcher-role):has(> .bone) {
    display: grid;
    align-items: center;
    block-size: 1lh;
  }

  .mark {
    inline-size: 28px;
    block-size: 28px;
  }

  .callout {
    margin-block-start: 4px;
    overflow-wrap: anywhere;
  }

  .callout > div {
    display: grid;
    justify-items: start;
  }

  .callout > div > .button {
    margin-block-start: var(--_space-2);
  }

  .callout > .button {
    align-self: start;
    margin-block: -4px;
    margin-inline-end: -6px;
  }
`

const panel = css`
  .switcher-pop {
    inline-size: min(340px, calc(100vi - 16px));
    max-block-size: min(520px, calc(100dvb - 24px));
    padding: 4px;
  }

  .switcher-pop:popover-open {
    display: flex;
    flex-direction: column;
  }

  .switcher-search {
    padding: 4px;
  }

  .switcher-search > .input::-webkit-search-cancel-button {
    display: none;
  }

  .switcher-search > .icon {
    inset-inline-start: 14px;
  }

  .profile-list {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
  }

  .profile-list:focus-visible {
    outline: none;
  }

  .profile-option {
    gap: calc(var(--_space-2) * 1.25);
    padding-block: 6px;
    overflow-wrap: anywhere;
  }

  .profile-option.active {
    background: var(--_hover);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .switcher-foot {
    padding: 0 2px;
  }

  .none {
    padding: var(--_space-3) var(--_space-4);
    overflow-wrap: anywhere;
  }

  @media (width <= 480px) {
    .switcher-pop {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 85dvb;
      padding-block-end: max(4px, env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .switcher-pop::backdrop {
      background: var(--_scrim);
    }
  }
`

export const styles: CSSResultGroup = [base, button, field, icon, text, avatar, bone, menu, message, nothing, switcher, panel]
