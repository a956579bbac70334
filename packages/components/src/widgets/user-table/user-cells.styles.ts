import { css } from 'lit'

/** What stands in the cells, and what becomes of them where it is narrow. */
export const cells = css`
  .who {
    display: flex;
    align-items: center;
    gap: calc(var(--_space-2) * 1.25);
    min-inline-size: 0;
  }

  .who > div {
    min-inline-size: 0;
  }

  .who-name {
    display: block;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    font-weight: var(--_medium);
    text-align: start;
    cursor: pointer;
  }

  .who-name > bdi {
    display: block;
  }

  @media (pointer: coarse) {
    .who-name::after {
      content: '';
      position: absolute;
      inset: 0;
    }

    .last-access,
    .tags-more {
      min-block-size: var(--_height);
    }
  }

  .who-name:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .who-name:focus-visible {
    outline-offset: 0;
  }

  .who-email {
    display: none;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: 1.3;
  }

  .tags {
    display: flex;
    align-items: center;
    gap: 4px;
    min-inline-size: 0;
  }

  .tag-chip {
    position: relative;
    overflow: hidden;
    min-inline-size: 0;
    min-block-size: 24px;
    cursor: pointer;
  }

  .tag-chip:hover {
    border-color: var(--_edge);
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }

  .tag-chip > :is(b, .clip) {
    line-height: 1.5;
  }

  .last-access {
    min-inline-size: 24px;
    position: relative;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }

  .last-access:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .tags-more {
    position: relative;
    flex: none;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  .tags-more:hover {
    background: var(--_hover);
    color: var(--_text);
  }

  .tags-none {
    padding: 0;
    opacity: 0.6;
  }

  .tags-none:is(:hover, :focus-visible) {
    opacity: 1;
  }

  .narrow-only {
    display: none;
  }

  @container (max-width: 1120px) {
    .c-email {
      display: none;
    }

    .who-email {
      display: block;
    }

    .who-name {
      margin-block-end: -3px;
      line-height: 1.3;
    }

    .c-name {
      inline-size: 36%;
    }

    td {
      block-size: calc(var(--_row) * 1.2);
    }
  }

  @container (max-width: 720px) {
    .c-tags .tag-chip,
    .wide-only {
      display: none;
    }

    .narrow-only {
      display: inline;
    }

    .tags-more {
      margin-inline-start: -4px;
    }

    .c-name {
      inline-size: auto;
    }

    .c-status {
      inline-size: 130px;
    }

    .c-tags {
      inline-size: 72px;
    }

    .c-last {
      inline-size: 116px;
    }
  }

  @media (forced-colors: active) {
    tbody tr[aria-current='true'] td {
      border-block-end: 2px solid Highlight;
    }
  }

  time {
    display: inline-block;
  }

  time::first-letter {
    text-transform: uppercase;
  }
`
