import { css, type CSSResultGroup } from 'lit'
import { badge } from '../../styles/badge.styles.js'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { menu } from '../../styles/menu.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'

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

/** What opens below it: 400 px wide, or a sheet on the lower edge of a narrow window. */
const pop = css`
  .feed-pop {
    flex-direction: column;
    inline-size: min(400px, calc(100vi - 16px));
    max-block-size: min(560px, calc(100dvb - 80px));
    padding: 0;
    overflow: hidden;
  }

  .feed-pop:popover-open {
    display: flex;
  }

  .feed-wait {
    padding: var(--_space-4);
  }

  @media (width < 480px) {
    .feed-pop {
      inset-block: auto 0;
      inset-inline: 0;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 85dvb;
      padding-block-end: env(safe-area-inset-bottom);
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .feed-pop::backdrop {
      background: var(--_scrim);
    }

    @starting-style {
      .feed-pop:popover-open {
        translate: 0 4px;
      }
    }
  }
`

export const styles: CSSResultGroup = [base, button, badge, menu, nothing, bone, icon, text, bell, pop]
