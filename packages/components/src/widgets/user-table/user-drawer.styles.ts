import { css } from 'lit'

/** One user beside the list; over it where both do not fit. */
export const drawer = css`
  .drawer {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
    transition:
      opacity var(--_base) var(--_ease),
      translate var(--_base) var(--_ease);

    @starting-style {
      opacity: 0;
      translate: 4px 0;
    }
  }

  .drawer:dir(rtl) {
    @starting-style {
      translate: -4px 0;
    }
  }

  .drawer > foyer-user-details {
    flex: 1;
  }

  @container (max-width: 820px) {
    .split.open {
      grid-template-columns: minmax(0, 1fr);
    }

    .split.open > .list {
      visibility: hidden;
    }

    .split > .drawer {
      position: absolute;
      inset: 0;
      z-index: var(--_z-bar);
      border-inline-start: 0;
    }
  }
`
