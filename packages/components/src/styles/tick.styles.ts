import { css } from 'lit'

/** Tick boxes, radios and switches. */
export const tick = css`
  .tick {
    appearance: none;
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }

  .tick::before {
    content: '';
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_control);
    border-radius: min(var(--_radius-small), 4px);
    background: var(--_surface);
    transition: background-color var(--_fast) var(--_ease);
  }

  .tick::after {
    content: '';
    position: absolute;
    inline-size: 10px;
    block-size: 10px;
    background: var(--_on-accent);
    clip-path: polygon(14% 44%, 0 58%, 38% 92%, 100% 24%, 86% 10%, 38% 62%);
    opacity: 0;
  }

  .tick:hover::before {
    border-color: var(--_text);
  }

  .tick:checked::before,
  .tick.some::before {
    border-color: var(--_accent-mark);
    background: var(--_accent);
  }

  .tick:checked::after,
  .tick.some::after {
    opacity: 1;
  }

  .tick.some::after {
    clip-path: inset(40% 6%);
  }

  .tick[type='radio']::before {
    border-radius: var(--_round);
  }

  .tick[type='radio']::after {
    inline-size: 6px;
    block-size: 6px;
    border-radius: var(--_round);
    clip-path: none;
  }

  .tick:focus-visible {
    outline: none;
  }

  .tick:focus-visible::before {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .tick:disabled {
    cursor: not-allowed;
  }

  .tick:disabled::before {
    border-color: var(--_edge);
    background: var(--_sunken);
  }

  .tick:disabled:checked::before {
    background: var(--_disabled);
    border-color: transparent;
  }

  .tick:disabled:checked::after {
    background: var(--_surface);
  }

  .tick[aria-invalid='true']::before {
    border-color: var(--_danger-text);
  }

  .choice {
    display: flex;
    gap: var(--_space-1);
    align-items: flex-start;
    margin-inline-start: -4px;
  }

  .choice > span,
  .choice > label {
    padding-block: 2px;
  }

  .switch {
    appearance: none;
    flex: none;
    position: relative;
    inline-size: 32px;
    block-size: 24px;
    cursor: pointer;
  }

  .switch::before {
    content: '';
    position: absolute;
    inset: 3px 0;
    border: 1px solid var(--_control);
    border-radius: var(--_round);
    background: var(--_sunken);
    transition: background-color var(--_base) var(--_ease);
  }

  .switch::after {
    content: '';
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 3px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: var(--_round);
    background: var(--_muted);
    transition: inset-inline-start var(--_base) var(--_ease);
  }

  .switch:checked::before {
    border-color: var(--_accent-mark);
    background: var(--_accent);
  }

  .switch:checked::after {
    inset-inline-start: 17px;
    background: var(--_on-accent);
  }

  .switch:focus-visible {
    outline: none;
  }

  .switch:focus-visible::before {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .switch:disabled {
    cursor: not-allowed;
  }

  .switch:disabled::before {
    border-color: var(--_edge);
    background: var(--_sunken);
  }

  .switch:disabled::after {
    background: var(--_disabled);
  }

  @media (forced-colors: active) {
    .tick,
    .switch {
      appearance: auto;
      inline-size: 24px;
    }

    .tick::before,
    .tick::after,
    .switch::before,
    .switch::after {
      content: none;
    }

    .tick:focus-visible,
    .switch:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
  }
`
