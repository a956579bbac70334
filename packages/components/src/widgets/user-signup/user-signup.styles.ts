import { css } from 'lit'
import { avatar } from '../../styles/avatar.styles.js'
import { keyframes, reset, tokens } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { message } from '../../styles/message.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'

const sign = css`
  .sign {
    display: grid;
    gap: var(--_space-4);
    padding: var(--_space-6);
  }

  .sign-head {
    display: grid;
    gap: var(--_space-1);
    margin-block-end: var(--_space-1);
    overflow-wrap: anywhere;
  }

  .sign-title,
  .nothing > .nothing-title {
    font-size: max(20px, 1.25rem);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
    text-wrap: balance;
  }

  p {
    text-wrap: pretty;
  }

  .sign-title:focus {
    outline: none;
  }

  .sign-foot {
    padding: var(--_space-3) var(--_space-6);
    border-block-start: 1px solid var(--_line);
    min-block-size: calc(24px + var(--_space-3) * 2 + 1px);
    color: var(--_muted);
    text-align: center;
  }

  .split {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--_space-1) var(--_space-4);
  }

  .person {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-inline-size: 0;
  }

  .person > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`

const fields = css`
  .rules {
    display: grid;
    gap: 2px;
    margin-block-start: var(--_space-1);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .rules > li {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .rules .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .rules .met {
    color: var(--_good);
  }

  .summary:focus {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .summary ul {
    display: grid;
    gap: 2px;
    margin-block-start: 2px;
  }

  .summary a {
    color: inherit;
  }

  .callout .request {
    justify-content: start;
  }

  .callout .button:not(.link) {
    margin-block-start: var(--_space-2);
  }

  .input.code {
    max-inline-size: 190px;
    font-family: var(--_mono);
    font-size: 20px;
    letter-spacing: 0.35em;
  }

  .bone.title {
    inline-size: 60%;
    block-size: 20px;
    margin-block: 3px;
  }

  .bone.line {
    inline-size: 45%;
    margin-block: calc((1lh - 10px) / 2);
  }

  .field > .bone.line {
    inline-size: 64px;
  }

  .bone.large {
    inline-size: 100%;
    block-size: var(--_height-large);
    border-radius: var(--_radius-medium);
  }

  .sign-foot > .bone {
    margin-inline: auto;
  }

  @container foyer-signup (max-width: 360px) {
    .sign,
    .sign-foot {
      padding-inline: var(--_space-4);
    }

    .sign {
      padding-block: var(--_space-5);
    }
  }
`

/**
 * The page's own rules end at the wrapper: each element starts from the browser's style. The shape of a drawing is an attribute, which
 * `revert` would drop and `revert-layer` keeps (CSS Cascade 5 §6.3).
 */
const fence = css`
  :where(*) {
    all: revert;
  }

  :where(svg, svg *) {
    all: revert-layer;
  }
`

/** Adopted by the document (or shadow root) that holds the element, so every rule is inside `.user-signup`. */
export const styles = css`
  ${tokens(
    css`.user-signup`,
    // The formatter takes a bare selector for a declaration, and pulls it apart.
    // prettier-ignore
    css`.user-signup:lang(ar, fa, ur)`,
  )}
  ${keyframes}

  :where(:has(> .user-signup):not([hidden])) {
    display: block;
  }

  .user-signup {
    container: foyer-signup / inline-size;
    max-inline-size: 400px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface);

    ${fence}
    ${reset}
    ${text}
    ${icon}
    ${button}
    ${field}
    ${message}
    ${nothing}
    ${avatar}
    ${bone}
    ${sign}
    ${fields}
  }
`
