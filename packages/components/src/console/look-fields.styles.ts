import { css } from 'lit'

/** The controls of the seeds: two in a line where there is room. */
export const lookStyles = css`
  .group-title.part {
    margin-block-start: var(--_space-6);
    padding-block-start: var(--_space-6);
    border-block-start: 1px solid var(--_line);
  }

  .look-text {
    max-inline-size: var(--_measure);
  }

  .look {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: var(--_space-4);
    align-items: start;
  }

  .look .field {
    align-content: start;
  }

  .look legend {
    margin-block-end: var(--_space-1);
  }

  .colour {
    display: flex;
    gap: var(--_space-2);
  }

  .swatch {
    flex: none;
    inline-size: calc(var(--_height) * 1.5);
    block-size: auto;
    min-block-size: var(--_height);
    padding: 3px;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
    cursor: pointer;
  }

  .swatch::-webkit-color-swatch-wrapper {
    padding: 0;
  }

  .swatch::-webkit-color-swatch {
    border: 0;
    border-radius: var(--_radius-small);
  }

  .swatch::-moz-color-swatch {
    border: 0;
    border-radius: var(--_radius-small);
  }

  .swatch:focus-visible,
  .range > input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .range {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: var(--_height);
  }

  .range > input {
    appearance: none;
    flex: 1;
    min-inline-size: 0;
    block-size: 24px;
    border-radius: var(--_radius-small);
    background: linear-gradient(var(--_control), var(--_control)) center / 100% 2px no-repeat;
    cursor: pointer;
  }

  .range > input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    border: 0;
    border-radius: var(--_round);
    background: var(--_accent-mark);
  }

  .range > input::-moz-range-thumb {
    inline-size: 16px;
    block-size: 16px;
    border: 0;
    border-radius: var(--_round);
    background: var(--_accent-mark);
  }

  .range > input:disabled::-webkit-slider-thumb {
    background: var(--_control);
  }

  .range > input:disabled::-moz-range-thumb {
    background: var(--_control);
  }

  @media (forced-colors: active) {
    .range > input {
      appearance: auto;
    }
  }

  .range > output {
    min-inline-size: 5ch;
    text-align: end;
  }

  .segments {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
  }

  .segment {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: calc(var(--_height) - 2px);
    padding-inline: var(--_space-2);
    text-align: center;
    cursor: pointer;
  }

  .segment + .segment {
    border-inline-start: 1px solid var(--_line);
  }

  .segment > input {
    appearance: none;
    position: absolute;
    inset: -1px;
    border-radius: var(--_radius-medium);
    cursor: pointer;
  }

  .segment:hover {
    background: var(--_hover);
  }

  .segment > input:checked {
    border: 2px solid var(--_text);
  }

  .segment:has(:checked) {
    font-weight: var(--_medium);
  }

  .segment > input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .look :disabled,
  .segment:has(:disabled) {
    cursor: not-allowed;
  }

  .segment:has(:disabled) {
    background: var(--_sunken);
  }

  .segment > input:disabled:checked {
    border-color: var(--_control);
  }
`
