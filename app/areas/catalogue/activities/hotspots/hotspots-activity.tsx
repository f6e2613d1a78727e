import { useContext } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { MoveButton, Now, PressContext } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type HotspotsData, type HotspotsState, hotspotsGame } from './hotspots-game'

export const HotspotsActivity = playing(hotspotsGame, HotspotsView)

type View = ViewProps<HotspotsData, HotspotsState>

/** The picture, and beside it the same parts as a list: what is marked in the list is marked in the picture. */
function HotspotsView({ data, state }: View) {
  const t = useTranslator()
  return (
    <>
      <figure className="hotspots">
        <Picture data={data} state={state} />
        <figcaption>{data.picture}</figcaption>
      </figure>
      {state.isHandedIn ? (
        <Now>
          <h4>{t('activity-hotspots.handed-in')}</h4>
        </Now>
      ) : (
        <h4>{t('activity-hotspots.parts')}</h4>
      )}
      <Parts data={data} state={state} />
      {state.marked.length > 0 && !state.isHandedIn && (
        <MoveButton move="hand-in" variant="primary">
          {t('activity-hotspots.hand-in')}
        </MoveButton>
      )}
    </>
  )
}

/** Letters are five high and a line seven: the picture is 100 wide. */
const LINE = 7

/** Whoever points may press its parts; for everybody else the list below says and does the same. */
function Picture({ data, state }: View) {
  const press = useContext(PressContext)
  const isOpen = press !== null && !state.isHandedIn
  return (
    <svg viewBox={`0 0 100 ${data.height}`} className="hotspots__picture" aria-hidden="true">
      <rect className="hotspots__paper" width="100" height={data.height} rx="3" />
      {data.regions.map((region, index) => (
        <g
          key={region.lines.join()}
          className={state.marked.includes(index) ? 'hotspots__part--marked' : undefined}
          {...(isOpen && { onClick: () => press(`mark.${index}`) })}
        >
          <rect
            className={`hotspots__part hotspots__part--${region.look}`}
            x={region.x}
            y={region.y}
            width={region.width}
            height={region.height}
            rx="2"
          />
          <text x={region.x + 3} y={region.y + LINE}>
            {region.lines.map((line, at) => (
              <tspan key={line} x={region.x + 3} dy={at === 0 ? 0 : LINE}>
                {line}
              </tspan>
            ))}
          </text>
          <circle className="hotspots__number" cx={region.x + region.width - 4} cy={region.y + 4} r="3.4" />
          <text className="hotspots__digit" x={region.x + region.width - 4} y={region.y + 5.6} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Parts({ data, state }: View) {
  const t = useTranslator()
  return (
    <ol className="activity-list">
      {data.regions.map(({ lines }, index) => {
        const text = lines.join(' ')
        const isMarked = state.marked.includes(index)
        return (
          <li key={text} className="hotspots__line">
            <span>
              <b>{index + 1}.</b> {text}
            </span>
            {state.isHandedIn ? (
              <b>{t(isMarked ? 'activity-hotspots.was-marked' : 'activity-hotspots.was-not-marked')}</b>
            ) : (
              <MoveButton
                move={`mark.${index}`}
                pressed={isMarked}
                label={t('activity-hotspots.mark-part', { number: index + 1, text })}
              >
                {t(isMarked ? 'activity-hotspots.marked' : 'activity-hotspots.mark')}
              </MoveButton>
            )}
          </li>
        )
      })}
    </ol>
  )
}
