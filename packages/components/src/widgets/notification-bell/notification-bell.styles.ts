import { css, type CSSResultGroup } from 'lit'
import { badge } from '../../styles/badge.styles.js'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { menu } from '../../styles/menu.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { strip } from '../../styles/strip.styles.js'
import { tabs } from '../../styles/tabs.styles.js'
import { text } from '../../styles/text.styles.js'
import { toast } from '../../styles/toast.styles.js'
import { feed } from './feed.styles.js'
import { panel } from './panel.styles.js'

const bell = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }

  :host(:not(:state(signed-in))) {
    display: none;
  }

  .bell {
    position: relative;
    display: flex;
  }

  .bell > .badge {
    position: absolute;
    inset-block-start: calc(50% - 19px);
    inset-inline-start: calc(50% + 2px);
    min-inline-size: 16px;
    block-size: 16px;
    padding-inline: 4px;
    font-size: 10px;
    white-space: nowrap;
    box-shadow: 0 0 0 2px var(--_surface);
    transition: opacity var(--_slow) var(--_ease);

    @starting-style {
      opacity: 0;
    }
  }
`

export const styles: CSSResultGroup = [base, button, badge, menu, tabs, strip, nothing, bone, toast, icon, text, bell, panel, feed]
