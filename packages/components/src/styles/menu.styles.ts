import { css } from 'lit'

/** What floats: a menu with its items, a popover. */
export const menu = css`
  .menu,
  .popover {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    box-shadow: var(--_shadow-low);
  }

  [popover] {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_block, 0);
    inset-inline-start: var(--_inline, 0);
    margin: 0;
    color: var(--_text);
    opacity: 1;
    translate: 0;
    transition:
      opacity var(--_base) var(--_ease),
      translate var(--_base) var(--_ease);

    @starting-style {
      opacity: 0;
      translate: 0 -4px;
    }
  }

  .menu {
    min-inline-size: 208px;
    padding: 4px;
  }

  .menu-item {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_height);
    padding: 4px calc(var(--_space-2) * 1.15);
    border: 0;
    border-radius: max(0px, calc(var(--_radius-large) - 4px));
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .menu-item > .icon {
    color: var(--_muted);
  }

  .menu-item.own {
    padding-inline-start: calc(var(--_space-2) * 2.15 + 16px);
  }

  .menu-item:hover {
    background: var(--_hover);
  }

  .menu-item:active {
    background: var(--_pressed);
  }

  .menu-item:focus-visible {
    background: var(--_hover);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .menu-item[aria-checked='true'],
  .menu-item[aria-selected='true'],
  .menu-item[aria-current='true'] {
    font-weight: var(--_medium);
  }

  .menu-item.danger,
  .menu-item.danger > .icon:first-child {
    color: var(--_danger-text);
  }

  .menu-item:disabled,
  .menu-item[aria-disabled='true'] {
    color: var(--_disabled);
    cursor: not-allowed;
  }

  .menu-item[aria-disabled='true']:hover {
    background: none;
  }

  .menu-item:disabled > .icon,
  .menu-item[aria-disabled='true'] > .icon {
    color: var(--_disabled);
  }

  .menu-why {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
    line-height: var(--_small-line);
    white-space: normal;
  }

  .menu-line {
    margin: 4px calc(var(--_space-2) * 1.15);
    border: 0;
    border-block-start: 1px solid var(--_line);
  }

  .menu-label {
    padding: var(--_space-2) calc(var(--_space-2) * 1.15) 2px;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .menu-item > :last-child:not(:first-child):is(kbd, .icon, .count) {
    margin-inline-start: auto;
  }
`
