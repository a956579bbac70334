import { css } from 'lit'
import { avatar } from '../styles/avatar.styles.js'
import { base } from '../styles/base.styles.js'
import { button } from '../styles/button.styles.js'
import { icon } from '../styles/icon.styles.js'
import { menu } from '../styles/menu.styles.js'
import { nothing } from '../styles/nothing.styles.js'
import { text } from '../styles/text.styles.js'
import { toast } from '../styles/toast.styles.js'

const frame = css`
  :host {
    display: block;
  }

  .console {
    --_top: 52px;

    display: grid;
    grid-template: var(--_top) minmax(0, 1fr) / 232px minmax(0, 1fr);
    grid-template-areas: 'side top' 'side main';
    min-block-size: 100dvb;
    background: var(--_canvas);
  }

  .top {
    grid-area: top;
    position: sticky;
    inset-block-start: 0;
    z-index: var(--_z-bar);
    display: flex;
    align-items: center;
    gap: var(--_space-1);
    padding-inline: var(--_space-4) var(--_space-3);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  .push {
    flex: 1;
  }

  .crumb {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }

  .crumb-here {
    font-size: inherit;
    line-height: inherit;
  }

  .crumb > .icon {
    color: var(--_muted);
  }

  .main {
    grid-area: main;
    min-inline-size: 0;
    background: var(--_surface);
  }

  user-table {
    --foyer-table-height: calc(100dvb - var(--_top));

    border: 0;
    border-radius: 0;
  }

  .main:focus {
    outline: none;
  }

  .skip {
    position: fixed;
    inset-block-start: var(--_space-2);
    inset-inline-start: var(--_space-2);
    z-index: var(--_z-float);
  }

  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .only-narrow {
    display: none;
  }
`

const side = css`
  .side {
    grid-area: side;
    position: sticky;
    inset-block-start: 0;
    inset-inline-start: auto;
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    inline-size: auto;
    block-size: 100dvb;
    padding: var(--_space-1) var(--_space-2) var(--_space-2);
    border: 0;
    border-inline-end: 1px solid var(--_line);
    background: var(--_canvas);
    overflow-y: auto;
    transition: none;
  }

  .side-nav {
    flex: 1;
  }

  .side-label {
    padding: var(--_space-4) var(--_space-2) var(--_space-1);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .side-item {
    display: flex;
    align-items: center;
    gap: calc(var(--_space-2) * 1.25);
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: 0 var(--_space-2);
    border: 0;
    border-radius: var(--_radius-medium);
    background: none;
    color: var(--_text);
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .side-item > .icon {
    color: var(--_muted);
  }

  .side-item > .icon:last-child:not(:first-child) {
    margin-inline-start: auto;
  }

  .side-item:hover {
    background: var(--_hover);
  }

  .side-item[aria-current='page'] {
    background: var(--_pressed);
    font-weight: var(--_medium);
  }

  @media (forced-colors: active) {
    .side-item[aria-current='page'] {
      text-decoration: underline;
    }
  }

  .side-item[aria-current='page'] > .icon {
    color: var(--_text);
  }

  .side-foot {
    padding-block-start: var(--_space-2);
    border-block-start: 1px solid var(--_line);
  }

  .side-foot > .side-item {
    min-block-size: 40px;
  }
`

const narrow = css`
  @media (max-width: 900px) {
    .console {
      --_top: 56px;

      grid-template: var(--_top) minmax(0, 1fr) / minmax(0, 1fr);
      grid-template-areas: 'top' 'main';
    }

    .side-top {
      display: none;
    }

    .crumb {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .only-narrow {
      display: inline-flex;
      min-inline-size: 0;
    }

    .top profile-switcher {
      min-inline-size: 0;
    }

    .top profile-switcher::part(notice) {
      position: absolute;
      inset-block-start: calc(100% + 4px);
      inset-inline: var(--_space-2);
      box-shadow: var(--_shadow-low);
    }

    .top {
      padding-inline: var(--_space-1) var(--_space-2);
    }

    .side:not(:popover-open) {
      display: none;
    }

    .side:popover-open {
      position: fixed;
      inset-block: 0;
      inset-inline: 0 auto;
      inline-size: min(280px, calc(100vi - 48px));
      padding-block-start: var(--_space-4);
      box-shadow: var(--_shadow-high);
    }

    .side::backdrop {
      background: var(--_scrim);
    }
  }
`

export const workspaceStyles = [base, button, icon, text, avatar, menu, nothing, toast, frame, side, narrow]
