import { css, html, LitElement, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { define } from '../src/core/define.js'
import { avatar } from '../src/styles/avatar.styles.js'
import { badge } from '../src/styles/badge.styles.js'
import { base } from '../src/styles/base.styles.js'
import { bone } from '../src/styles/bone.styles.js'
import { button } from '../src/styles/button.styles.js'
import { field } from '../src/styles/field.styles.js'
import { icon } from '../src/styles/icon.styles.js'
import { menu } from '../src/styles/menu.styles.js'
import { message } from '../src/styles/message.styles.js'
import { nothing } from '../src/styles/nothing.styles.js'
import { status } from '../src/styles/status.styles.js'
import { strip } from '../src/styles/strip.styles.js'
import { tabs } from '../src/styles/tabs.styles.js'
import { tag } from '../src/styles/tag.styles.js'
import { text } from '../src/styles/text.styles.js'
import { tick } from '../src/styles/tick.styles.js'
import { toast } from '../src/styles/toast.styles.js'

const board = css`
  .board {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
    align-items: center;
    background: var(--_surface);
  }

  .column {
    display: grid;
    gap: 16px;
  }

  .toasts {
    position: static;
  }
`

/** Shows parts that widgets are made of, with all their styles. */
class PartsBoard extends LitElement {
  static override styles = [
    ...[base, avatar, badge, bone, button, field, icon, menu, message, nothing, status, strip, tabs, tag, text, tick, toast],
    board,
  ]

  /** What is shown. */
  @property({ attribute: false }) content: TemplateResult | TemplateResult[] = []

  /** One below the other. */
  @property({ type: Boolean }) column = false

  override render(): TemplateResult {
    return html`<div class=${this.column ? 'column' : 'board'}>${this.content}</div>`
  }
}

define('parts-board', PartsBoard)

declare global {
  interface HTMLElementTagNameMap {
    'parts-board': PartsBoard
  }
}
