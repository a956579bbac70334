import { css } from 'lit'

/** A callout inside a widget. */
export const message = css`
  .callout {
    display: flex;
    gap: var(--_space-2);
    padding: calc(var(--_space-2) * 1.25) var(--_space-3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-medium);
    background: var(--_sunken);
  }

  .callout > .icon {
    margin-block-start: 2px;
    color: var(--_muted);
  }

  .callout > div {
    flex: 1;
    min-inline-size: 0;
  }

  .callout.warn {
    border-color: color-mix(in oklab, var(--_pending) 30%, var(--_line));
    background: var(--_warn-wash);
  }

  .callout.warn > .icon {
    color: var(--_warn);
  }

  .callout.danger {
    border-color: color-mix(in oklab, var(--_seed-danger) 30%, var(--_line));
    background: var(--_danger-wash);
  }

  .callout.danger > .icon {
    color: var(--_danger-text);
  }

  .callout.good > .icon {
    color: var(--_good);
  }

  .callout > .button {
    align-self: center;
  }
`
