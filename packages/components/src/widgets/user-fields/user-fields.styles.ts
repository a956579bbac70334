import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { message } from '../../styles/message.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { text } from '../../styles/text.styles.js'
import { toast } from '../../styles/toast.styles.js'

const own = css`
  :host {
    display: block;
    background: var(--_surface);
  }

  .whole {
    display: grid;
    gap: var(--_space-4);
    max-inline-size: 760px;
    padding: var(--_space-5) var(--_space-4) var(--_space-6);
  }

  .whole > header {
    display: grid;
    gap: var(--_space-1);
  }

  .title {
    font-size: max(20px, 1.25rem);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
  }

  section {
    display: grid;
    gap: var(--_space-3);
    min-inline-size: 0;
  }

  section + section {
    margin-block-start: var(--_space-4);
  }

  .section-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2);
  }

  .section-title {
    font-size: var(--_title);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
  }

  .rows {
    border-block: 1px solid var(--_line);
  }

  .row {
    display: flex;
    align-items: flex-start;
    gap: var(--_space-2);
    padding-block: var(--_space-2);
    background: var(--_surface);
  }

  .row + .row {
    border-block-start: 1px solid var(--_line);
  }

  .row.dragged {
    position: relative;
    z-index: var(--_z-sticky);
    border-radius: var(--_radius-medium);
    background: var(--_selected);
    box-shadow: var(--_shadow-low);
  }

  .handle {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: var(--_height-small);
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }

  .dragged .handle {
    cursor: grabbing;
  }

  .about {
    flex: 1;
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    padding-block: calc((var(--_height-small) - 1lh) / 2);
    overflow-wrap: anywhere;
  }

  .name.about {
    display: block;
  }

  .marks {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-2);
  }

  .mark::before {
    content: '·';
    margin-inline-end: var(--_space-2);
  }

  .tools {
    display: flex;
    flex: none;
  }

  .tools [aria-disabled='true'] {
    border-color: transparent;
    background: none;
    color: var(--_disabled);
  }

  .adder {
    display: flex;
    gap: var(--_space-2);
    max-inline-size: 420px;
  }

  .adder > .button {
    flex: none;
  }

  .save {
    position: sticky;
    inset-block-end: 0;
    z-index: var(--_z-bar);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .save > .push {
    margin-inline-end: auto;
  }

  /* What is said for a while leaves the bar free. */
  .whole:has(.save) ~ .toasts {
    margin-block-end: calc(var(--_height) + var(--_space-6));
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
    margin-block-start: var(--_space-2);
  }

  .callout p {
    overflow-wrap: anywhere;
  }

  .progress {
    display: grid;
    gap: var(--_space-1);
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }

  .bone.block {
    block-size: calc(var(--_height) * 1.5);
  }

  @media (max-width: 480px) {
    .whole {
      padding-inline: var(--_space-3);
    }

    .row {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
    }

    .row:not(:has(.handle)) {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .save {
      justify-content: end;
    }

    .save > .push {
      flex-basis: 100%;
    }

    .handle ~ .tools {
      grid-column: 2;
      margin-inline-start: calc(var(--_space-2) * -1);
    }
  }
`

export const styles = [base, bone, button, field, icon, message, nothing, text, toast, own]
