import { percentOf, wrapLabel } from './wrap-label'

export type Tone = 1 | 2 | 3 | 4

export type Bar = {
  key: string
  label: string
  value: number
  /** The value as printed: "72%". */
  valueText: string
  tone?: Tone
}

type BarChartProps = {
  id: string
  title: string
  /** What the picture shows, in a sentence, for those who do not see it. */
  description: string
  bars: ReadonlyArray<Bar>
  /** The value of a full bar. */
  max: number
  /** A dashed line through all bars. Its label stands beneath. */
  target?: { value: number; label: string }
}

const lineHeight = 20
const barHeight = 14
const gap = 16
/** Letters that fit on 320 px at the size of the chart's text. */
const lettersPerLine = 36

/** Horizontal bars, each under its label. The same figures must stand in a table beside it. */
export function BarChart({ id, title, description, bars, max, target }: BarChartProps) {
  const rows = placeBars(bars)
  const barsEnd = rows[rows.length - 1]?.bottom ?? 0
  const height = barsEnd + (target ? lineHeight + 4 : 0)
  return (
    <figure className="chart">
      <figcaption className="chart__title" id={`${id}-title`}>
        {title}
      </figcaption>
      <svg
        className="chart__picture"
        role="img"
        width="100%"
        height={height}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
      >
        <title>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {rows.map((row) => (
          <BarRow key={row.bar.key} row={row} max={max} />
        ))}
        {target && <TargetLine target={target} max={max} bottom={barsEnd} />}
      </svg>
    </figure>
  )
}

type PlacedBar = { bar: Bar; lines: ReadonlyArray<string>; top: number; barTop: number; bottom: number }

function placeBars(bars: ReadonlyArray<Bar>): ReadonlyArray<PlacedBar> {
  let top = 0
  return bars.map((bar) => {
    const lines = wrapLabel(bar.label, lettersPerLine - bar.valueText.length)
    const barTop = top + lines.length * lineHeight + 2
    const placed = { bar, lines, top, barTop, bottom: barTop + barHeight }
    top = placed.bottom + gap
    return placed
  })
}

function BarRow({ row: { bar, lines, top, barTop }, max }: { row: PlacedBar; max: number }) {
  return (
    <g>
      <text y={top + 15}>
        {lines.map((line, index) => (
          <tspan key={line} x="0" dy={index === 0 ? 0 : lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <text className="chart__value" x="100%" y={barTop - 7} textAnchor="end">
        {bar.valueText}
      </text>
      <rect className="chart__track" x="0" y={barTop} width="100%" height={barHeight} rx="4" />
      <rect
        className={`chart__bar--${bar.tone ?? 1}`}
        x="0"
        y={barTop}
        width={percentOf(bar.value, max)}
        height={barHeight}
        rx="4"
      />
    </g>
  )
}

type TargetLineProps = { target: { value: number; label: string }; max: number; bottom: number }

function TargetLine({ target, max, bottom }: TargetLineProps) {
  const x = percentOf(target.value, max)
  return (
    <g>
      <line className="chart__target" x1={x} x2={x} y1="20" y2={bottom + 6} />
      <text
        className="chart__soft"
        x={x}
        y={bottom + lineHeight}
        textAnchor={target.value / max > 0.5 ? 'end' : 'start'}
      >
        {target.label}
      </text>
    </g>
  )
}
