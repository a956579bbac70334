import { css } from 'lit'

/** The palette of tags: each name's shade for the mark of a chip, alike in light and dark. */
export const tagColours = css`
  .tag-grey::before {
    --_mark: oklch(0.62 0.015 240);
  }

  .tag-red::before {
    --_mark: oklch(0.6 0.17 25);
  }

  .tag-orange::before {
    --_mark: oklch(0.68 0.14 55);
  }

  .tag-yellow::before {
    --_mark: oklch(0.76 0.13 90);
  }

  .tag-green::before {
    --_mark: oklch(0.65 0.12 155);
  }

  .tag-teal::before {
    --_mark: oklch(0.66 0.1 195);
  }

  .tag-blue::before {
    --_mark: oklch(0.6 0.12 240);
  }

  .tag-purple::before {
    --_mark: oklch(0.58 0.14 300);
  }

  .tag-pink::before {
    --_mark: oklch(0.65 0.15 350);
  }

  .tag-grey::before,
  .tag-red::before,
  .tag-orange::before,
  .tag-yellow::before,
  .tag-green::before,
  .tag-teal::before,
  .tag-blue::before,
  .tag-purple::before,
  .tag-pink::before {
    background: var(--_mark);
  }
`
