import { html, svg, type TemplateResult } from 'lit'

/** Where a chart is drawn; what scales it keeps the width of its lines. */
const [WIDTH, HEIGHT] = [600, 180]

/** Lines across a chart, without that at its foot. */
const STEPS = 4

interface Chart {
  counts: readonly number[]
  /** The number at the top. */
  top: number
  /** What it shows, for those who do not see it. */
  label: string
  /** What is said of each period under the pointer; none in a small chart. */
  titles?: readonly string[]
}

/** A line over its area, from the first period at the beginning of the line of reading to the last. */
export function chart({ counts, top, label, titles = [] }: Chart): TemplateResult {
  const line = lineOf(counts, top)
  const rules = Array.from({ length: STEPS + 1 }, (_, n) => (n * HEIGHT) / STEPS)
  return html`
    <svg class="chart-lines" role="img" aria-label=${label} viewBox=${`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} preserveAspectRatio="none">
      ${rules.map((y) => svg`<path class="rule" d=${`M0 ${String(y)}H${String(WIDTH)}`} />`)}
      <path class="area" d=${`${line}V${String(HEIGHT)}H0Z`} />
      <path class="line" d=${line} />
      ${titles.map((title, at) => bar(title, at, titles.length))}
    </svg>
  `
}

/** A number that is read well and is not below any of the counts: 1, 2 or 5 with zeros, times the lines across. */
export function topOf(counts: readonly number[]): number {
  const step = Math.max(1, Math.max(0, ...counts) / STEPS)
  const power = 10 ** Math.floor(Math.log10(step))
  const [nice = 10] = [1, 2, 5, 10].filter((one) => one * power >= step)
  return nice * power * STEPS
}

/** The numbers beside the lines, from the top down. */
export const scaleOf = (top: number): number[] => Array.from({ length: STEPS + 1 }, (_, n) => top - (n * top) / STEPS)

/** About so many of the places, the first and the last among them. */
export function spread(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, at) => at)
  return Array.from({ length: most }, (_, n) => Math.round((n * (length - 1)) / (most - 1)))
}

function lineOf(counts: readonly number[], top: number): string {
  const y = (count: number) => round(HEIGHT - (count / top) * HEIGHT)
  const [first = 0] = counts
  if (counts.length < 2) return `M0 ${y(first)}H${String(WIDTH)}`
  return counts.map((count, at) => `${at === 0 ? 'M' : 'L'}${round((at * WIDTH) / (counts.length - 1))} ${y(count)}`).join('')
}

/** What the pointer meets of a period, half way to its neighbours. */
function bar(title: string, at: number, length: number) {
  const room = WIDTH / Math.max(1, length - 1)
  const x = Math.max(0, (at - 0.5) * room)
  return svg`<rect class="reach" x=${round(x)} y="0" width=${round(Math.min(room, WIDTH - x))} height=${HEIGHT}><title>${title}</title></rect>`
}

const round = (n: number) => String(Math.round(n * 10) / 10)
