import { css } from 'lit'
import { keyframes, reset, tokens } from '../styles/base.styles.js'
import { button } from '../styles/button.styles.js'
import { bone } from '../styles/bone.styles.js'
import { icon } from '../styles/icon.styles.js'
import { nothing } from '../styles/nothing.styles.js'
import { text } from '../styles/text.styles.js'

/** A page that is all brand: a head, one panel, and air. */
export const portalStyles = css`
  ${tokens(
    css`.portal`,
    // The formatter takes a bare selector for a declaration, and pulls it apart.
    // prettier-ignore
    css`.portal:lang(ar, fa, ur)`,
  )}
  ${keyframes}

  .portal {
    ${reset}
    ${text}
    ${icon}
    ${nothing}
    ${button}
    ${bone}

    display: grid;
    grid-template-rows: auto 1fr;
    min-block-size: 100dvb;
    background: var(--_canvas);

    .portal-head {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      inline-size: min(400px, 100%);
      margin-inline: auto;
      padding: var(--_space-6) var(--_space-3) var(--_space-4);
    }

    .brand {
      flex: 1;
      display: flex;
      align-items: center;
      justify-content: center;
      gap: var(--_space-2);
      min-inline-size: 0;
      font-size: var(--_lead);
      font-weight: var(--_strong);
      overflow-wrap: anywhere;
    }

    &.signed-in .brand {
      justify-content: start;
    }

    .brand-logo {
      flex: none;
      inline-size: 32px;
      block-size: 32px;
      object-fit: contain;
    }

    main {
      inline-size: min(400px, 100% - var(--_space-3) * 2);
      margin-inline: auto;
      padding-block-end: var(--_space-6);
    }

    main > .muted {
      text-align: center;
    }

    main:only-child > .nothing {
      padding-block-start: 20vb;
    }

    main:focus {
      outline: none;
    }
  }
`
