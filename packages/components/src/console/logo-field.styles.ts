import { css } from 'lit'
import { avatar } from '../styles/avatar.styles.js'
import { base } from '../styles/base.styles.js'
import { button } from '../styles/button.styles.js'
import { field } from '../styles/field.styles.js'
import { icon } from '../styles/icon.styles.js'
import { nothing } from '../styles/nothing.styles.js'
import { text } from '../styles/text.styles.js'

/** The picture at the start, what can be done with it beside it. */
export const logoStyles = [
  base,
  avatar,
  button,
  field,
  icon,
  nothing,
  text,
  css`
    :host {
      display: block;
    }

    .logo-field {
      display: flex;
      gap: var(--_space-4);
      border-radius: var(--_radius-medium);
    }

    .logo-field.over {
      outline: 2px dashed var(--_focus);
      outline-offset: var(--_space-2);
    }

    .avatar {
      inline-size: 72px;
      block-size: 72px;
      font-size: 24px;
    }

    .avatar > img {
      border: 1px solid var(--_line);
    }

    .logo-text {
      display: grid;
      align-content: start;
      gap: var(--_space-2);
      min-inline-size: 0;
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2);
    }

    .file {
      display: none;
    }

    .fault .request {
      display: flex;
      justify-content: start;
    }
  `,
]
