import { css } from 'lit'

/** The picture of a place over its initials, which show until it is there. Needs `avatar`. */
export const logo = css`
  .logo {
    flex: none;
    display: grid;
  }

  .logo > * {
    grid-area: 1 / 1;
  }

  .logo > img {
    inline-size: 28px;
    block-size: 28px;
    border-radius: max(var(--_radius-small), 2px);
    background: var(--_raised);
    object-fit: contain;
  }
`
