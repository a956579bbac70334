import { css } from 'lit'

/** A short word about what just happened. */
export const toast = css`
  .toasts {
    position: fixed;
    inset-block-end: var(--_space-5);
    inset-inline: 0;
    z-index: var(--_z-float);
    display: grid;
    justify-items: center;
    pointer-events: none;
  }

  .toasts > .toast {
    pointer-events: auto;
  }

  .toast {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: 40px;
    padding-block: 4px;
    padding-inline: var(--_space-3);
    border: 1px solid transparent;
    border-radius: var(--_radius-large);
    background: var(--_inverse);
    color: var(--_on-inverse);
    box-shadow: var(--_shadow-low);
  }

  .toast:has(> .button) {
    padding-inline-end: var(--_space-2);
  }

  .toast .button,
  .bar .button {
    border-color: transparent;
    background: transparent;
    color: inherit;
  }

  .toast .button:hover,
  .bar .button:hover {
    background: oklch(1 0 0 / 0.12);
  }

  .toast .button:focus-visible,
  .bar .button:focus-visible {
    outline-color: var(--_on-inverse);
  }
`
