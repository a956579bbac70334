import { css } from 'lit'
import { avatar } from '../styles/avatar.styles.js'
import { badge } from '../styles/badge.styles.js'
import { base } from '../styles/base.styles.js'
import { button } from '../styles/button.styles.js'
import { field } from '../styles/field.styles.js'
import { icon } from '../styles/icon.styles.js'
import { text } from '../styles/text.styles.js'

/** Two small pages beside each other, or below where there is no room. The seeds stand on the host, the scheme on each page. */
export const previewStyles = [
  base,
  avatar,
  badge,
  button,
  field,
  icon,
  text,
  css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
      gap: 12px;
    }

    .light {
      color-scheme: light;
    }

    .dark {
      color-scheme: dark;
    }

    .page {
      min-inline-size: 0;
      border: 1px solid var(--_edge);
      border-radius: 8px;
      overflow: hidden;
      background: var(--_canvas);
      color: var(--_text);
    }

    .inside {
      display: grid;
      gap: var(--_space-3);
      padding: var(--_space-4) var(--_space-3);
    }

    .head {
      display: flex;
      align-items: center;
      gap: var(--_space-2);
    }

    .bell {
      position: relative;
      display: grid;
      margin-inline: auto var(--_space-2);
      color: var(--_muted);
    }

    .bell > .badge {
      position: absolute;
      inset-block-start: -8px;
      inset-inline-start: 10px;
    }

    .panel {
      display: grid;
      gap: var(--_space-3);
      padding: var(--_space-4) var(--_space-3);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-large);
      background: var(--_surface);
    }

    .input {
      display: flex;
      align-items: center;
      overflow: hidden;
    }

    .link {
      color: var(--_accent-text);
      text-decoration: underline 1px;
      text-underline-offset: 0.18em;
    }
  `,
]
