import { css } from 'lit'

/** Inks, figures and cut lines. `hidden` is for screen readers only. */
export const text = css`
  :dir(rtl) > :is(.clip, .input:not(.code))[dir='ltr'],
  :dir(rtl) > .input[dir='auto']:dir(ltr) {
    text-align: end;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .muted {
    color: var(--_muted);
  }

  .strong {
    font-weight: var(--_strong);
  }

  .small {
    font-size: var(--_small);
    line-height: var(--_small-line);
  }

  .mono {
    font-family: var(--_mono);
    font-size: 0.925em;
  }

  .clip {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }

  .nowrap {
    white-space: nowrap;
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
