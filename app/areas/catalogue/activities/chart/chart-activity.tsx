import { useTranslator } from '~/platform/i18n-context'
import { Details } from '~/ui/details'
import { Choices, MoveButton, Now, Progress } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type ChartData, type ChartState, chartGame } from './chart-game'

export const ChartActivity = playing(chartGame, ChartView)

function ChartView({ data, state }: ViewProps<ChartData, ChartState>) {
  const t = useTranslator()
  const { answers, isHandedIn } = state
  const answered = answers.filter((answer) => answer !== null).length
  return (
    <>
      <Picture chart={data.chart} />
      <Progress done={answered} all={answers.length} />
      {isHandedIn ? (
        <Now>
          <p>
            <strong>{t('activity-chart.handed-in')}</strong>
          </p>
        </Now>
      ) : (
        <Question data={data} state={state} />
      )}
      {answered === answers.length && !isHandedIn && (
        <MoveButton move="hand-in" variant="primary">
          {t('activity-chart.hand-in')}
        </MoveButton>
      )}
    </>
  )
}

function Question({ data, state: { question, answers } }: ViewProps<ChartData, ChartState>) {
  const t = useTranslator()
  const asked = data.questions[question]
  return (
    <div className="activity-card activity-card--now">
      <Now>
        <p>
          <strong>
            {question + 1}. {asked?.text}
          </strong>
        </p>
      </Now>
      <Choices>
        {asked?.choices.map((choice, index) => (
          <MoveButton key={choice} move={`choose.${index}`} pressed={answers[question] === index} wide>
            {choice}
          </MoveButton>
        ))}
      </Choices>
      <Choices>
        {data.questions.map(({ text }, index) =>
          index === question ? null : (
            <MoveButton key={text} move={`go.${index}`} variant="quiet">
              {t('activity-chart.go', { number: index + 1 })}
            </MoveButton>
          )
        )}
      </Choices>
    </div>
  )
}

const HEIGHT = 50
const LEFT = 14

/** Bars, or points joined by a line, in a box 100 wide; the same figures stand in a table under it. */
function Picture({ chart }: { chart: ChartData['chart'] }) {
  const t = useTranslator()
  const top = Math.max(...chart.points.map((point) => point.value))
  const step = (100 - LEFT) / chart.points.length
  const heightOf = (value: number) => ((value - chart.from) / (top - chart.from)) * HEIGHT
  const middleOf = (index: number) => LEFT + (index + 0.5) * step
  const yOf = (value: number) => 5 + HEIGHT - heightOf(value)
  const isLine = chart.shape === 'line'
  return (
    <figure className="activity-chart">
      <figcaption>
        <b>{chart.title}</b> ({chart.unit})
      </figcaption>
      <svg
        viewBox={`0 0 100 ${HEIGHT + 16}`}
        role="img"
        aria-label={t(isLine ? 'activity-chart.picture-line' : 'activity-chart.picture', { title: chart.title })}
      >
        <text x="0" y="7">
          {top}
        </text>
        <text x="0" y={HEIGHT + 5}>
          {chart.from}
        </text>
        {chart.points.map(({ label, value }, index) => (
          <g key={label}>
            {isLine ? (
              <circle cx={middleOf(index)} cy={yOf(value)} r="1.6" />
            ) : (
              <rect
                x={middleOf(index) - step * 0.35}
                y={yOf(value)}
                width={step * 0.7}
                height={Math.max(0.5, heightOf(value))}
              />
            )}
            <text x={middleOf(index)} y={HEIGHT + 12} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {isLine && (
          <polyline points={chart.points.map(({ value }, index) => `${middleOf(index)},${yOf(value)}`).join(' ')} />
        )}
        <line x1={LEFT} x2="100" y1={5 + HEIGHT} y2={5 + HEIGHT} />
      </svg>
      <Details summary={t('activity-chart.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{chart.title}</th>
              <th scope="col">{chart.unit}</th>
            </tr>
          </thead>
          <tbody>
            {chart.points.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </figure>
  )
}
