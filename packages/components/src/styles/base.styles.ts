import { css, type CSSResult } from 'lit'
import { meaningColours, neutralColours } from './colours.styles.js'
import { measures } from './measures.styles.js'

/** Fingers get larger targets; a reader's wish for less motion or more contrast is kept. */
const preferences = css`
  @media (pointer: coarse) {
    --_height-small: var(--foyer-height-small, max(32px, calc(var(--_unit) * 8)));
    --_height: var(--foyer-height, max(40px, calc(var(--_unit) * 10)));
    --_height-large: var(--foyer-height-large, max(44px, calc(var(--_unit) * 12)));
    --_row: var(--foyer-row, max(48px, calc(var(--_unit) * 13)));
  }

  @media (prefers-reduced-motion: reduce) {
    --_fast: 0.01ms;
    --_base: 0.01ms;
    --_slow: 0.01ms;
  }

  @media (prefers-contrast: more) {
    --_muted: var(--foyer-muted, var(--_text));
    --_line: var(--foyer-line, var(--_control));
    --_edge: var(--foyer-edge, var(--_control));
  }
`

/**
 * Every token, worked out on `scope` so that a seed on any ancestor counts. `joined` is the same scope in a script whose letters join:
 * those are never tracked and need more room between lines.
 */
export const tokens = (scope: CSSResult, joined: CSSResult) => css`
  ${scope} {
    ${neutralColours}
    ${meaningColours}
    ${measures}
    ${preferences}

    box-sizing: border-box;
    color: var(--_text);
    font: var(--_regular) var(--_body) / var(--_body-line) var(--_seed-font);
    font-synthesis: none;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    text-size-adjust: none;
    accent-color: var(--_accent);
  }

  ${joined} {
    --_tracking: 0em;
    --_body-line: var(--foyer-text-body-line, 1.6);
    --_small-line: var(--foyer-text-small-line, 1.55);
  }
`

/** What every element inside a widget starts from. Nests in a light-DOM scope too. */
export const reset = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  :where(ul, ol) {
    list-style: none;
  }

  :where(button, input, select, textarea) {
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    margin: 0;
  }

  :where(a) {
    color: var(--_accent-text);
    text-underline-offset: 0.18em;
    text-decoration-thickness: 1px;
  }

  :where(a, button, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  [hidden] {
    display: none !important;
  }
`

/** Names are global in a document, so they are ours; they cannot nest in a scope. */
export const keyframes = css`
  @keyframes foyer-turn {
    to {
      rotate: 1turn;
    }
  }

  @keyframes foyer-breathe {
    to {
      opacity: 0.5;
    }
  }
`

/** The first style of every widget with a shadow root. */
export const base = [
  tokens(
    // The formatter takes a bare :host for a declaration, and ends it with a semicolon.
    // prettier-ignore
    css`:host`,
    css`:host(:lang(ar, fa, ur))`,
  ),
  css`
    :host([hidden]) {
      display: none;
    }
  `,
  reset,
  keyframes,
]
