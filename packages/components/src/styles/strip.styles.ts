import { css } from 'lit'

/** A line between a widget's head and its content: offline since, paused until. */
export const strip = css`
  .strip {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding: 4px var(--_space-4);
    border-block: 1px solid var(--_line);
    background: var(--_sunken);
    font-size: var(--_small);
  }

  .strip > .icon {
    color: var(--_muted);
  }

  .strip > .button {
    margin-inline-start: auto;
  }
`
