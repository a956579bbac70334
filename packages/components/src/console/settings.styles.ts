import { css } from 'lit'
import { base } from '../styles/base.styles.js'
import { bone } from '../styles/bone.styles.js'
import { button } from '../styles/button.styles.js'
import { field } from '../styles/field.styles.js'
import { icon } from '../styles/icon.styles.js'
import { message } from '../styles/message.styles.js'
import { nothing } from '../styles/nothing.styles.js'
import { tag } from '../styles/tag.styles.js'
import { text } from '../styles/text.styles.js'
import { toast } from '../styles/toast.styles.js'

/** One column of forms, in groups that meet at a line. */
export const settingsStyles = [
  base,
  button,
  field,
  icon,
  text,
  bone,
  message,
  nothing,
  tag,
  toast,
  css`
    :host {
      display: block;
      background: var(--_surface);
    }

    .settings {
      display: grid;
      max-inline-size: 680px;
      padding: var(--_space-5) var(--_space-4) var(--_space-7);
    }

    .settings-title {
      margin-block-end: var(--_space-5);
      font-size: max(20px, 1.25rem);
      font-weight: var(--_strong);
      line-height: var(--_title-line);
      letter-spacing: var(--_tracking);
    }

    .group,
    .stack {
      display: grid;
      gap: var(--_space-4);
    }

    foyer-embed-keys.group {
      margin-block-start: var(--_space-6);
      padding-block-start: var(--_space-6);
      border-block-start: 1px solid var(--_line);
    }

    .group-title {
      font-size: var(--_title);
      font-weight: var(--_strong);
      line-height: var(--_title-line);
      letter-spacing: var(--_tracking);
    }

    h4.group-title {
      margin-block-start: var(--_space-4);
      font-size: var(--_body);
    }

    .stack > .group-title + .muted {
      margin-block-start: calc(var(--_space-3) * -1);
      max-inline-size: var(--_measure);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-2);
    }

    .actions > .grow {
      flex: 1 1 220px;
      min-inline-size: 0;
    }

    .bone.tall {
      block-size: calc(var(--_height) * 2.5);
    }

    .keys {
      border-block: 1px solid var(--_line);
    }

    .key {
      display: flex;
      align-items: center;
      gap: var(--_space-1) var(--_space-3);
      min-block-size: var(--_row);
      padding-block: var(--_space-2);
    }

    .key + .key {
      border-block-start: 1px solid var(--_line);
    }

    .key-text {
      flex: 1;
      user-select: all;
    }

    .source {
      margin: 0;
      padding: var(--_space-3) var(--_space-4);
      overflow-x: auto;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-medium);
      background: var(--_sunken);
      text-align: start;
      line-height: 1.6;
    }

    .source:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }

    .asked {
      margin-block-start: var(--_space-2);
      overflow-wrap: anywhere;
    }

    @media (max-width: 560px) {
      .settings {
        padding-inline: var(--_space-3);
      }

      .key {
        display: grid;
        grid-template-columns: auto 1fr auto;
      }

      .key-text {
        grid-column: 1 / -1;
        grid-row: 2;
        font-size: var(--_small);
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  `,
]
