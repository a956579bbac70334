import { css } from 'lit'

/** A glyph and a word; the colour comes third. */
export const status = css`
  .status {
    vertical-align: middle;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }

  .status > .icon:first-child {
    color: var(--_inactive);
  }

  .status.active > .icon:first-child {
    color: var(--_active);
  }

  .status.invited > .icon:first-child {
    color: var(--_invited);
  }

  .status.pending > .icon:first-child {
    color: var(--_pending);
  }

  .status.banned > .icon:first-child {
    color: var(--_banned);
  }
`
