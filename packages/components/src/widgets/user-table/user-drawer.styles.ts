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

  .drawer-head {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-3);
    padding: var(--_space-4);
  }

  .drawer-head > div {
    flex: 1;
    min-inline-size: 0;
  }

  .drawer-head > .tools {
    flex: none;
    display: flex;
    gap: 2px;
    margin-block-start: -4px;
    margin-inline-end: -4px;
  }

  .drawer-name {
    font-size: var(--_title);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
    overflow-wrap: anywhere;
  }

  .drawer-body {
    flex: 1;
    min-block-size: 0;
    padding: var(--_space-2) var(--_space-4) var(--_space-4);
    overflow-y: auto;
  }

  .drawer-body:focus-visible {
    outline-offset: -2px;
  }

  .facts {
    display: grid;
    grid-template-columns: 116px minmax(0, 1fr);
    gap: 0 var(--_space-3);
    align-items: first baseline;
  }

  .facts > dt {
    color: var(--_muted);
    overflow-wrap: anywhere;
  }

  .facts > dt,
  .facts > dd {
    min-block-size: 32px;
    padding-block: 5px;
  }

  .facts > dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 6px;
    overflow-wrap: anywhere;
  }

  :dir(rtl) > bdi[dir='ltr'] {
    text-align: end;
  }

  .facts .status-select {
    border-color: var(--_edge);
  }

  .facts .status-select > .icon:last-child {
    opacity: 1;
  }

  .drawer-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    padding: var(--_space-3) var(--_space-4);
    border-block-start: 1px solid var(--_line);
  }

  .drawer-foot > .push {
    margin-inline-start: auto;
  }

  .why {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: var(--_small);
    line-height: var(--_small-line);
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
