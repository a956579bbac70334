import { css } from 'lit'

/** A label, an input, its hint and its fault. */
export const field = css`
  .field {
    display: grid;
    gap: var(--_space-1);
  }

  .field > label,
  .label {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    font-weight: var(--_medium);
  }

  .label-note {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
    line-height: var(--_small-line);
  }

  .fault {
    display: flex;
    gap: 6px;
    color: var(--_danger-text);
    font-size: var(--_small);
    line-height: var(--_small-line);
  }

  .fault > .icon {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 1.5px;
  }

  .input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_height);
    padding: 0 calc(var(--_space-2) * 1.25);
    border: 1px solid var(--_control);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
    color: var(--_text);
    transition: border-color var(--_fast) var(--_ease);
  }

  textarea.input {
    padding-block: var(--_space-2);
    min-block-size: calc(var(--_height) * 2.5);
    line-height: var(--_body-line);
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input:hover {
    border-color: var(--_muted);
  }

  .input:focus-visible {
    border-color: var(--_focus);
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger-text);
  }

  .input[readonly] {
    border-color: var(--_line);
    background: var(--_sunken);
  }

  .input:disabled {
    border-color: var(--_edge);
    background: transparent;
    color: var(--_disabled);
    cursor: not-allowed;
  }

  .input:disabled::placeholder {
    color: var(--_disabled);
  }

  .input.large {
    min-block-size: var(--_height-large);
    padding-inline: var(--_space-3);
    font-size: var(--_body);
  }

  @media (pointer: coarse) {
    .input,
    .input.large {
      font-size: var(--_lead);
    }
  }

  .with {
    position: relative;
    display: flex;
    align-items: center;
  }

  .with > .icon {
    position: absolute;
    inset-inline-start: calc(var(--_space-2) * 1.25);
    color: var(--_muted);
    pointer-events: none;
  }

  .with.at-start > .input {
    padding-inline-start: calc(var(--_space-2) * 1.25 + 22px);
  }

  :dir(rtl) > .with.at-start > .input[dir='ltr'] {
    padding-inline: calc(var(--_space-2) * 1.25) calc(var(--_space-2) * 1.25 + 22px);
  }

  .with.at-end > .input {
    padding-inline-end: calc(var(--_height) + 4px);
  }

  .with.at-end > .icon {
    inset-inline: auto calc(var(--_space-2) * 1.1);
  }

  .with > .button {
    position: absolute;
    inset-inline-end: 3px;
    min-block-size: calc(100% - 6px);
    block-size: calc(100% - 6px);
    inline-size: auto;
    aspect-ratio: 1;
    padding: 0;
    color: var(--_muted);
    border-radius: calc(var(--_radius-medium) * 0.75);
  }

  select.input {
    appearance: none;
    cursor: pointer;
    text-overflow: ellipsis;
  }
`
