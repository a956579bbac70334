import { css } from 'lit'

/** What is in the panel over the list, and beside it. */
export const panel = css`
  .feed-head {
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
    padding-block: var(--_space-3) var(--_space-1);
    padding-inline: var(--_space-4) calc(var(--_space-4) - var(--_space-2) * 1.25 - 1px);
  }

  .feed-heading {
    margin-inline: calc(var(--_space-1) * -1) auto;
    padding-inline: var(--_space-1);
    border-radius: var(--_radius-small);
    font-size: var(--_body);
    font-weight: var(--_strong);
    line-height: var(--_height-small);
  }

  .feed-head > .button[aria-disabled='true'] {
    border-color: transparent;
  }

  .feed-close {
    display: none;
  }

  .feed-tabs {
    flex: none;
    gap: var(--_space-4);
    padding-inline: var(--_space-4);
  }

  .strip {
    flex: none;
  }

  .feed-tabs + .strip {
    border-block-start: 0;
  }

  .feed-scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  .toasts {
    inset-block-end: var(--_space-3);
    padding-inline: var(--_space-3);
  }

  @media (width < 480px) {
    .feed-head {
      padding-inline-end: var(--_space-2);
    }

    .feed-close {
      display: inline-flex;
    }
  }
`
