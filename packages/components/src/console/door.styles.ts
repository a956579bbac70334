import { css } from 'lit'
import { reset, tokens } from '../styles/base.styles.js'
import { button } from '../styles/button.styles.js'
import { icon } from '../styles/icon.styles.js'
import { nothing } from '../styles/nothing.styles.js'
import { text } from '../styles/text.styles.js'

/** Before the console: one thing in the middle of an empty page. */
export const doorStyles = css`
  ${tokens(
    css`.foyer-door`,
    // The formatter takes a bare selector for a declaration, and pulls it apart.
    // prettier-ignore
    css`.foyer-door:lang(ar, fa, ur)`,
  )}

  .foyer-door {
    ${reset}
    ${text}
    ${icon}
    ${button}
    ${nothing}

    display: grid;
    grid-template-rows: auto 1fr;
    gap: var(--_space-5);
    min-block-size: 100dvb;
    padding: var(--_space-7) var(--_space-4);
    background: var(--_canvas);

    .door-name {
      font-size: var(--_lead);
      font-weight: var(--_strong);
      text-align: center;
    }

    main {
      inline-size: min(400px, 100%);
      margin-inline: auto;
    }

    .waiting {
      color: var(--_muted);
      text-align: center;
    }
  }
`
