import { css } from 'lit'
import { base } from '../../styles/base.styles.js'
import { bone } from '../../styles/bone.styles.js'
import { button } from '../../styles/button.styles.js'
import { field } from '../../styles/field.styles.js'
import { icon } from '../../styles/icon.styles.js'
import { nothing } from '../../styles/nothing.styles.js'
import { strip } from '../../styles/strip.styles.js'
import { text } from '../../styles/text.styles.js'

const own = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_surface);
  }

  .whole {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    padding: var(--_space-5) var(--_space-4) var(--_space-6);
  }

  .title {
    font-size: max(20px, 1.25rem);
    font-weight: var(--_strong);
    line-height: var(--_title-line);
    letter-spacing: var(--_tracking);
  }

  .pickers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }

  .pickers > .field {
    flex: 1 1 136px;
    max-inline-size: 220px;
    min-inline-size: 0;
  }

  .pickers label {
    color: var(--_muted);
    font-size: var(--_small);
    font-weight: var(--_regular);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }

  .body[aria-busy='true'] {
    opacity: 0.6;
  }

  .plot {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px var(--_space-2);
    margin-block-start: var(--_space-3);
  }

  .plot-y {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    margin-block: -8px;
    text-align: end;
  }

  .plot-x {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
    gap: var(--_space-1);
  }

  .chart-lines {
    display: block;
    inline-size: 100%;
    block-size: 220px;
    overflow: visible;
  }

  :dir(rtl) > .chart-lines {
    scale: -1 1;
  }

  .chart-lines > path {
    vector-effect: non-scaling-stroke;
    fill: none;
    stroke-linejoin: round;
  }

  .chart-lines > .rule {
    stroke: var(--_line);
  }

  .chart-lines > .area {
    fill: var(--_chart-fill);
  }

  .chart-lines > .line {
    stroke: var(--_chart-1);
    stroke-width: 2;
  }

  .reach {
    fill: transparent;
  }

  .reach:hover {
    fill: var(--_hover);
  }

  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
    gap: var(--_space-4);
  }

  .parts figcaption,
  .plot-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-2);
    min-inline-size: 0;
  }

  .parts .chart-lines {
    block-size: 64px;
    margin-block-start: var(--_space-2);
  }

  .table:not(.hidden) {
    max-block-size: 420px;
    overflow: auto;
    border-block: 1px solid var(--_line);
  }

  .table:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  table {
    min-inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: var(--_space-2) var(--_space-3);
    font-weight: var(--_regular);
    text-align: start;
    white-space: nowrap;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small);
    box-shadow: inset 0 -1px var(--_line);
  }

  tbody tr + tr {
    border-block-start: 1px solid var(--_line);
  }

  th.end,
  td.end {
    text-align: end;
  }

  .bone.block {
    block-size: 220px;
  }

  @media (forced-colors: active) {
    .chart-lines > .rule {
      stroke: GrayText;
    }

    .chart-lines > .line {
      stroke: CanvasText;
    }
  }

  @container (max-width: 480px) {
    .whole {
      padding-inline: var(--_space-3);
    }

    .pickers > .field {
      max-inline-size: none;
    }

    .pickers > :first-child {
      flex-basis: 100%;
    }

    .plot-x > :nth-child(even) {
      display: none;
    }
  }
`

export const styles = [base, bone, button, field, icon, nothing, strip, text, own]
