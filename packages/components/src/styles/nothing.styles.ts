import { css } from 'lit'

/** A whole region with nothing to show: a drawing, a sentence, what to do next. */
export const nothing = css`
  .nothing {
    display: grid;
    justify-items: center;
    gap: var(--_space-1);
    padding: var(--_space-6) var(--_space-4);
    text-align: center;
  }

  .nothing > .spot {
    inline-size: 88px;
    block-size: 64px;
    margin-block-end: var(--_space-3);
    color: var(--_control);
  }

  .spot-line {
    stroke: var(--_edge);
  }

  .spot-mark {
    stroke: var(--_accent-text);
  }

  .nothing > h3,
  .nothing > .nothing-title {
    font-size: var(--_body);
    font-weight: var(--_strong);
  }

  .nothing > p {
    max-inline-size: 40ch;
    color: var(--_muted);
    text-wrap: balance;
  }

  .nothing > .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .nothing > .request {
    margin-block-start: var(--_space-2);
  }

  .request {
    display: inline-flex;
    align-items: baseline;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 6px;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .request .when-done,
  .request .done > .not-done {
    display: none;
  }

  .request .done > .when-done {
    display: inline;
  }
`
