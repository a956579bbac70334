import { css } from 'lit'

/** People are round, places square. A picture lies over the initials, which show until it is there. */
export const avatar = css`
  .avatar {
    position: relative;
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border: 1px solid transparent;
    border-radius: var(--_round);
    background: light-dark(oklch(0.925 0.02 230), oklch(0.36 0.03 230));
    color: light-dark(oklch(0.4 0.04 230), oklch(0.88 0.03 230));
    font-size: 11px;
    font-weight: var(--_strong);
    line-height: 1;
    letter-spacing: 0.01em;
    user-select: none;
  }

  .avatar.hue-1 {
    background: light-dark(oklch(0.925 0.03 160), oklch(0.36 0.035 160));
    color: light-dark(oklch(0.4 0.05 160), oklch(0.88 0.04 160));
  }

  .avatar.hue-2 {
    background: light-dark(oklch(0.93 0.032 75), oklch(0.37 0.035 75));
    color: light-dark(oklch(0.42 0.055 65), oklch(0.89 0.04 75));
  }

  .avatar.hue-3 {
    background: light-dark(oklch(0.925 0.03 350), oklch(0.37 0.04 350));
    color: light-dark(oklch(0.42 0.06 350), oklch(0.89 0.04 350));
  }

  .avatar.hue-4 {
    background: light-dark(oklch(0.92 0.03 290), oklch(0.37 0.04 290));
    color: light-dark(oklch(0.42 0.06 290), oklch(0.89 0.035 290));
  }

  .avatar > img {
    position: absolute;
    inset: -1px;
    inline-size: calc(100% + 2px);
    block-size: calc(100% + 2px);
    border-radius: inherit;
    background: var(--_raised);
    object-fit: cover;
  }

  .avatar.square {
    border-radius: max(var(--_radius-small), 2px);
  }

  .avatar.square > img {
    object-fit: contain;
  }

  .avatar.small {
    inline-size: 24px;
    block-size: 24px;
    font-size: 10px;
  }

  .avatar.large {
    inline-size: 44px;
    block-size: 44px;
    font-size: 15px;
  }
`
