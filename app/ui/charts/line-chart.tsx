import type { Tone } from './bar-chart'
import { percentOf } from './wrap-label'

export type Line = { key: string; label: string; points: ReadonlyArray<{ x: number; y: number }>; tone?: Tone }

type LineChartProps = {
  id: string
  title: string
  /** What the picture shows, in a sentence, for those who do not see it. */
  description: string
  lines: ReadonlyArray<Line>
  /** First and last value of x, such as day numbers. */
  xDomain: readonly [number, number]
  xTicks: ReadonlyArray<{ x: number; label: string }>
  yMax: number
  yTicks: ReadonlyArray<{ y: number; label: string }>
  target?: { y: number; label: string }
}

const plotTop = 18
const plotHeight = 200
const height = plotTop + plotHeight + 26

/** Lines over time, told apart by dash as well as colour. The same figures must stand in a table beside it. */
export function LineChart({ id, title, description, lines, xDomain, xTicks, yMax, yTicks, target }: LineChartProps) {
  return (
    <figure className="chart">
      <figcaption className="chart__title" id={`${id}-title`}>
        {title}
      </figcaption>
      {lines.length > 1 && <Legend lines={lines} />}
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
        {yTicks.map((tick) => (
          <GridLine key={tick.y} y={yOf(tick.y, yMax)} label={tick.label} />
        ))}
        <svg
          x="0"
          y={plotTop}
          width="100%"
          height={plotHeight}
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {lines.map((line) => (
            <polyline
              key={line.key}
              className={`chart__line chart__line--${line.tone ?? 1}`}
              points={pointsOf(line, xDomain, yMax)}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        {lines.map((line) => (
          <LastDot key={line.key} line={line} xDomain={xDomain} yMax={yMax} />
        ))}
        {target && <TargetLine y={yOf(target.y, yMax)} label={target.label} />}
        {xTicks.map((tick) => (
          <XLabel key={tick.x} share={shareOf(tick.x, xDomain)} label={tick.label} />
        ))}
      </svg>
    </figure>
  )
}

function shareOf(x: number, [from, to]: readonly [number, number]): number {
  return to > from ? Math.min(Math.max((x - from) / (to - from), 0), 1) : 0
}

/** Pixels from the top of the picture. */
function yOf(value: number, yMax: number): number {
  const share = yMax > 0 ? Math.min(Math.max(value / yMax, 0), 1) : 0
  return Math.round((plotTop + (1 - share) * plotHeight) * 10) / 10
}

function pointsOf(line: Line, xDomain: readonly [number, number], yMax: number): string {
  return line.points
    .map(
      ({ x, y }) =>
        `${Math.round(shareOf(x, xDomain) * 1000)},${Math.round(((yOf(y, yMax) - plotTop) / plotHeight) * 1000)}`
    )
    .join(' ')
}

function Legend({ lines }: { lines: ReadonlyArray<Line> }) {
  return (
    <ul className="chart__legend">
      {lines.map((line) => (
        <li key={line.key}>
          <svg width="32" height="8" aria-hidden="true" focusable="false">
            <line className={`chart__line chart__line--${line.tone ?? 1}`} x1="0" x2="32" y1="4" y2="4" />
          </svg>
          {line.label}
        </li>
      ))}
    </ul>
  )
}

function GridLine({ y, label }: { y: number; label: string }) {
  return (
    <g>
      <line className="chart__grid" x1="0" x2="100%" y1={y} y2={y} />
      <text className="chart__soft" x="0" y={y - 4}>
        {label}
      </text>
    </g>
  )
}

function TargetLine({ y, label }: { y: number; label: string }) {
  return (
    <g>
      <line className="chart__target" x1="0" x2="100%" y1={y} y2={y} />
      <text x="100%" y={y - 5} textAnchor="end">
        {label}
      </text>
    </g>
  )
}

function LastDot({ line, xDomain, yMax }: { line: Line; xDomain: readonly [number, number]; yMax: number }) {
  const last = line.points[line.points.length - 1]
  if (!last) return null
  return (
    <circle
      className={`chart__dot--${line.tone ?? 1}`}
      cx={percentOf(shareOf(last.x, xDomain), 1)}
      cy={yOf(last.y, yMax)}
      r="5"
    />
  )
}

function XLabel({ share, label }: { share: number; label: string }) {
  const anchor = share < 0.1 ? 'start' : share > 0.9 ? 'end' : 'middle'
  return (
    <text className="chart__soft" x={percentOf(share, 1)} y={plotTop + plotHeight + 19} textAnchor={anchor}>
      {label}
    </text>
  )
}
