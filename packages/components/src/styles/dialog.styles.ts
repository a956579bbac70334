import { css } from 'lit'

/** The frame of a dialog. */
export const dialog = css`
  .dialog {
    border: 1px solid transparent;
    border-radius: var(--_radius-large);
    background: var(--_raised);
    box-shadow:
      0 0 0 1px var(--_line),
      var(--_shadow-high);
  }

  .dialog-head,
  .dialog-foot {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-4) var(--_space-5);
  }

  .dialog-head {
    justify-content: space-between;
  }

  .dialog-foot {
    justify-content: flex-end;
    border-block-start: 1px solid var(--_line);
    padding-block: var(--_space-3);
    flex-wrap: wrap;
  }

  .dialog-foot > .push {
    margin-inline-end: auto;
  }

  .dialog-foot > .plain.push {
    margin-inline-start: calc(var(--_space-3) * -1);
  }

  .dialog-body {
    padding: 0 var(--_space-5) var(--_space-5);
  }

  .dialog-title {
    font-size: var(--_title);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
  }
`
