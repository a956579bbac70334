import type { Engagement, Interval, Metric, Split } from '@foyer/shared'
import type { Client } from '@foyer/shared/client'
import { consume } from '@lit/context'
import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { property, state } from 'lit/decorators.js'
import { clientContext } from '../../core/client-context.js'
import { dateFormat, numberFormat } from '../../messages/formats.js'
import { MessagesController } from '../../messages/messages-controller.js'
import { userEngagementWords } from '../../messages/user-engagement.words.js'
import { emptiness } from '../../ui/emptiness.js'
import { failure } from '../../ui/failure.js'
import { icon } from '../../ui/icon.js'
import { strip } from '../../ui/strip.js'
import { chart, scaleOf, spread, topOf } from './chart.js'
import { engagementTable } from './engagement-table.js'
import { EngagementController } from './engagement.controller.js'
import { styles } from './user-engagement.styles.js'

/** The ranges to choose from. */
const DAYS = [7, 30, 90, 365]

/** Dates under a chart. */
const MOST_DATES = 5

const SHAPES: Record<Interval, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  week: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  month: { month: 'short', year: 'numeric', timeZone: 'UTC' },
}

/**
 * How many users of a profile are active, and how many are new, by day, week or month: as charts, with a table behind them.
 *
 * @tag user-engagement
 * @summary Active and new users over time.
 *
 * @csspart pickers - What is counted.
 * @csspart chart - The chart of everybody.
 * @csspart parts - The charts of the parts.
 * @csspart table - The numbers behind the charts.
 * @csspart loading - What stands for the charts until they are here.
 * @csspart nothing - What stands for them where there is nothing to draw.
 * @csspart failure - What stands for them when they could not be had.
 *
 * @cssprop [--foyer-accent=oklch(0.45 0.085 228)] - The lines of the charts, and the focus ring.
 * @cssprop [--foyer-radius=6px] - The corners.
 * @cssprop [--foyer-font] - The font family list.
 * @cssprop [--foyer-density=1] - 0.85 for compact, 1.15 for roomy.
 */
export class UserEngagement extends LitElement {
  static override styles = styles

  /** How to reach the profile. Taken from the page unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined

  /** What is counted: `active` or `signUps`. */
  @property({ reflect: true }) metric: Metric = 'active'

  /** What a point of the chart stands for: `day`, `week` or `month`. */
  @property({ reflect: true }) interval: Interval = 'day'

  /** What the counts are split by: `none`, `type`, `tag` or `group`. */
  @property({ reflect: true }) by: Split = 'none'

  /** How many days back: 7, 30, 90 or 365. */
  @property({ type: Number, reflect: true }) days = 30

  @state() private tabular = false

  readonly #messages = new MessagesController(this, userEngagementWords)
  readonly #engagement = new EngagementController(this, {
    client: () => this.client,
    asked: () => ({ metric: this.metric, interval: this.interval, by: this.by, days: this.days }),
  })

  get #words() {
    return this.#messages.words.userEngagement
  }

  override render(): TemplateResult {
    const { title, note, signedOut } = this.#words
    return html`
      <div class="whole">
        <h2 class="title">${title}</h2>
        ${
          this.client
            ? html`${this.#renderPickers()} ${this.#renderBody()}
                <p class="small muted">${note}</p>`
            : emptiness({ spot: 'denied', title: signedOut })
        }
      </div>
    `
  }

  #renderPickers(): TemplateResult {
    const { metric, metrics, interval, intervals, range, days, by, splits } = this.#words
    const ranges = [...new Set([...DAYS, this.days])].sort((a, b) => a - b).map((count) => [String(count), days(count)] as const)
    // Nobody is in a group when they are added.
    const parts = Object.entries(splits).filter(([name]) => this.metric === 'active' || name !== 'group')
    return html`
      <div class="pickers" part="pickers">
        ${picker({ id: 'metric', label: metric, options: Object.entries(metrics), value: this.metric, choose: this.#chooseMetric })}
        ${picker({
          id: 'interval',
          label: interval,
          options: Object.entries(intervals),
          value: this.interval,
          choose: (value) => (this.interval = value as Interval),
        })}
        ${picker({ id: 'days', label: range, options: ranges, value: String(this.days), choose: (value) => (this.days = Number(value)) })}
        ${picker({ id: 'by', label: by, options: parts, value: this.by, choose: (value) => (this.by = value as Split) })}
      </div>
    `
  }

  #renderBody(): TemplateResult {
    const { engagement, error, isBusy } = this.#engagement
    const { common } = this.#messages.words
    const again = () => void this.#engagement.load()
    if (error && !engagement) {
      return failure(error, { ...common, title: this.#words.notLoaded, text: this.#messages.explain(error) }, again)
    }
    if (!engagement) {
      return html`<div part="loading" role="status" aria-label=${common.loading}><span class="bone block"></span></div>`
    }
    const isEmpty = engagement.total.every((count) => count === 0)
    return html`
      ${error ? strip('alert', this.#messages.explain(error), { word: common.retry, run: again, refusal: error }) : nothing}
      <div class="body" aria-busy=${isBusy ? 'true' : 'false'}>
        ${isEmpty ? emptiness({ spot: 'empty', ...this.#words.empty }) : html`${this.#renderCharts(engagement)} ${this.#renderTable(engagement)}`}
      </div>
    `
  }

  #renderCharts({ metric, interval, by, periods, total, series, hasMore }: Engagement): TemplateResult {
    const { metrics, largest, noParts } = this.#words
    const { language } = this.#messages
    const [number, few] = [numberFormat(language), numberFormat(language, { notation: 'compact' })]
    const names = this.#periods(interval, periods)
    const top = topOf(total)
    const titles = names.map((name, at) => `${name}: ${number.format(total[at]!)}`)
    const highest = topOf(series.flatMap(({ counts }) => counts))
    const parts = series.map(({ counts }, at) => ({ counts, name: this.#parts(series)[at]! }))
    return html`
      <figure part="chart">
        <figcaption class="plot-head strong">${metrics[metric]}</figcaption>
        <div class="plot">
          <div class="plot-y small muted number" aria-hidden="true">
            ${scaleOf(top).map((one) => html`<span>${few.format(one)}</span>`)}
          </div>
          <div>${chart({ counts: total, top, titles, label: this.#summary(metrics[metric], names, total) })}</div>
          <div class="plot-x small muted number" aria-hidden="true">
            ${spread(names.length, MOST_DATES).map((at) => html`<span class="nowrap">${names[at]}</span>`)}
          </div>
        </div>
      </figure>
      ${by === 'none' || series.length > 0 ? nothing : html`<p class="muted">${noParts}</p>`}
      ${series.length === 0 ? nothing : html`<div class="parts" part="parts">${parts.map((one) => this.#renderPart(one, highest, names))}</div>`}
      ${hasMore ? html`<p class="small muted">${largest}</p>` : nothing}
    `
  }

  /** All parts have one scale, so that they can be compared. */
  #renderPart({ name, counts }: { name: string; counts: number[] }, top: number, names: string[]): TemplateResult {
    const last = numberFormat(this.#messages.language).format(counts.at(-1) ?? 0)
    return html`
      <figure>
        <figcaption><bdi class="clip" title=${name}>${name}</bdi><span class="number muted">${last}</span></figcaption>
        <div>${chart({ counts, top, label: this.#summary(name, names, counts) })}</div>
      </figure>
    `
  }

  /** It is always there for those who do not see the charts. */
  #renderTable(engagement: Engagement): TemplateResult {
    const { metrics, intervals, all, showTable, hideTable } = this.#words
    const { metric, interval, periods, series } = engagement
    const caption = metrics[metric]
    return html`
      <div>
        <button
          class="button link small"
          type="button"
          aria-expanded=${String(this.tabular)}
          @click=${() => (this.tabular = !this.tabular)}
        >
          ${this.tabular ? hideTable : showTable}
        </button>
      </div>
      <div
        class=${this.tabular ? 'table' : 'table hidden'}
        part="table"
        role="region"
        aria-label=${caption}
        tabindex=${this.tabular ? '0' : nothing}
      >
        ${engagementTable({
          engagement,
          caption,
          all,
          parts: this.#parts(series),
          head: intervals[interval],
          periods: this.#periods(interval, periods),
          language: this.#messages.language,
        })}
      </div>
    `
  }

  readonly #chooseMetric = (value: string): void => {
    this.metric = value as Metric
    if (this.metric === 'signUps' && this.by === 'group') this.by = 'none'
  }

  #summary(name: string, names: readonly string[], counts: readonly number[]): string {
    const number = numberFormat(this.#messages.language)
    const [least, most] = [Math.min(...counts), Math.max(...counts)].map((count) => number.format(count)) as [string, string]
    const { summary, over, between } = this.#words
    return summary(name, `${over(names[0] ?? '', names.at(-1) ?? '')}: ${between(least, most)}`)
  }

  #parts(series: Engagement['series']): string[] {
    return series.map(({ label }) => label ?? this.#words.goneGroup)
  }

  #periods(interval: Interval, periods: readonly string[]): string[] {
    const format = dateFormat(this.#messages.language, SHAPES[interval])
    return periods.map((period) => format.format(new Date(period)))
  }
}

interface Picker {
  id: string
  label: string
  /** Values with their words. */
  options: readonly (readonly [string, string])[]
  value: string
  choose: (value: string) => void
}

const picker = ({ id, label, options, value, choose }: Picker): TemplateResult => html`
  <div class="field">
    <label for=${id}>${label}</label>
    <span class="with at-end">
      <select class="input" id=${id} @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
        ${options.map(([one, word]) => html`<option value=${one} .selected=${one === value}>${word}</option>`)}
      </select>
      ${icon('select')}
    </span>
  </div>
`

declare global {
  interface HTMLElementTagNameMap {
    'user-engagement': UserEngagement
  }
}
