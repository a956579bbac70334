import { css } from 'lit'

/** What opens below the bell: 400 px wide, or a sheet on the lower edge of a narrow window. */
export const panel = css`
  .feed-pop {
    flex-direction: column;
    inline-size: min(400px, calc(100vi - 16px));
    max-block-size: min(560px, calc(100dvb - 80px));
    padding: 0;
    overflow: hidden;
  }

  .feed-pop:popover-open {
    display: flex;
  }

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
    .feed-pop {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 85dvb;
      padding-block-end: env(safe-area-inset-bottom);
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .feed-pop::backdrop {
      background: var(--_scrim);
    }

    .feed-head {
      padding-inline-end: var(--_space-2);
    }

    .feed-close {
      display: inline-flex;
    }

    @starting-style {
      .feed-pop:popover-open {
        translate: 0 4px;
      }
    }
  }
`
