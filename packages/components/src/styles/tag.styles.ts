import { css } from 'lit'

/** A key and a value on a user. */
export const tag = css`
  .tag-chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    max-inline-size: 100%;
    block-size: 22px;
    padding-inline: 7px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    font-size: var(--_small);
    line-height: 1;
    white-space: nowrap;
  }

  .tag-chip > b {
    color: var(--_muted);
    font-weight: var(--_regular);
  }

  .tag-chip::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 1.5px;
    background: var(--_control);
  }

  .tag-chip.hue-1::before {
    background: oklch(0.62 0.11 230);
  }

  .tag-chip.hue-2::before {
    background: oklch(0.65 0.12 155);
  }

  .tag-chip.hue-3::before {
    background: oklch(0.7 0.13 70);
  }

  .tag-chip.hue-4::before {
    background: oklch(0.62 0.13 350);
  }
`
