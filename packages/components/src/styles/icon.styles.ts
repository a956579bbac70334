import { css } from 'lit'

/** Drawings beside words. */
export const icon = css`
  .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    vertical-align: -3px;
  }

  .icon-20 {
    inline-size: 20px;
    block-size: 20px;
  }

  .icon-flip:dir(rtl) {
    transform: scaleX(-1);
  }
`
