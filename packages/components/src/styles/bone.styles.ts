import { css } from 'lit'

/** Skeletons, in the final geometry. */
export const bone = css`
  .bone {
    display: block;
    block-size: 10px;
    border-radius: min(var(--_radius-small), 4px);
    background: var(--_line);
    animation: foyer-breathe 1.6s ease-in-out infinite alternate;
  }

  .bone.w-1 {
    inline-size: 32px;
  }

  .bone.w-2 {
    inline-size: 64px;
  }

  .bone.w-3 {
    inline-size: 96px;
  }

  .bone.w-4 {
    inline-size: 140px;
  }

  .bone.w-5 {
    inline-size: 70%;
  }

  .bone.round {
    inline-size: 28px;
    block-size: 28px;
    border-radius: var(--_round);
  }

  .bone.block {
    inline-size: 100%;
    block-size: var(--_height);
    border-radius: var(--_radius-medium);
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
`
