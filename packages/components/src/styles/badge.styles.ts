import { css } from 'lit'

/** Counts, and keys of the keyboard. */
export const badge = css`
  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: var(--_regular);
  }

  .badge {
    display: inline-grid;
    place-items: center;
    min-inline-size: 18px;
    block-size: 18px;
    padding-inline: 4px;
    border: 1px solid transparent;
    border-radius: var(--_round);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  kbd {
    padding: 1px 4px;
    border: 1px solid var(--_line);
    border-radius: 3px;
    color: var(--_muted);
    font: var(--_regular) 11px / 1.3 var(--_seed-font);
  }

  @media (pointer: coarse) {
    kbd {
      display: none;
    }
  }
`
