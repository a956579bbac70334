import { css } from 'lit'
import { base } from '../styles/base.styles.js'
import { bone } from '../styles/bone.styles.js'
import { button } from '../styles/button.styles.js'
import { icon } from '../styles/icon.styles.js'
import { nothing } from '../styles/nothing.styles.js'
import { strip } from '../styles/strip.styles.js'
import { text } from '../styles/text.styles.js'
import { toast } from '../styles/toast.styles.js'

export const mailListStyles = [
  base,
  button,
  icon,
  text,
  bone,
  nothing,
  strip,
  toast,
  css`
    :host {
      display: block;
      background: var(--_surface);
    }

    .mail-head {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--_space-3);
      padding: var(--_space-5) var(--_space-4);
      border-block-end: 1px solid var(--_line);
    }

    .mail-title {
      font-size: max(20px, 1.25rem);
      font-weight: var(--_strong);
      line-height: var(--_title-line);
      letter-spacing: var(--_tracking);
    }

    .mail {
      display: grid;
      gap: var(--_space-2);
      padding: var(--_space-4);
      border-block-end: 1px solid var(--_line);
    }

    .mail-line {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0 var(--_space-3);
    }

    .mail-subject {
      min-inline-size: 0;
      font-size: var(--_body);
      font-weight: var(--_strong);
      overflow-wrap: anywhere;
    }

    .mail-text {
      max-inline-size: var(--_measure);
      margin-block-start: var(--_space-2);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .mail-code {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
      margin-block-start: var(--_space-2);
    }

    .code {
      padding: 2px var(--_space-2);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-small);
      background: var(--_sunken);
      font-family: var(--_mono);
      font-size: var(--_title);
      letter-spacing: 0.08em;
      user-select: all;
    }

    @media (max-width: 560px) {
      .mail-head,
      .mail {
        padding-inline: var(--_space-3);
      }
    }
  `,
]
