import type { Engagement } from '@foyer/shared'
import { html, type TemplateResult } from 'lit'
import { numberFormat } from '../../messages/formats.js'

interface TableView {
  engagement: Engagement
  /** What the whole is called, and what each part. */
  caption: string
  all: string
  parts: readonly string[]
  /** What the first column is called, and each period. */
  head: string
  periods: readonly string[]
  language: string
}

/** The numbers behind the charts, the newest first. */
export function engagementTable({ engagement, caption, all, parts, head, periods, language }: TableView): TemplateResult {
  const number = numberFormat(language)
  const { total, series } = engagement
  const rows = periods.map((period, at) => ({
    period,
    counts: [total, ...series.map(({ counts }) => counts)].map((counts) => counts[at] ?? 0),
  }))
  return html`
    <table>
      <caption class="hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${[all, ...parts].map((name) => html`<th class="end" scope="col"><bdi>${name}</bdi></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.toReversed().map(
          ({ period, counts }) => html`
            <tr>
              <th scope="row">${period}</th>
              ${counts.map((count) => html`<td class="end number">${number.format(count)}</td>`)}
            </tr>
          `,
        )}
      </tbody>
    </table>
  `
}
