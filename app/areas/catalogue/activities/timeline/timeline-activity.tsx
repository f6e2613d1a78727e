import { Fragment } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type TimelineData, type TimelineState, timelineGame } from './timeline-game'

export const TimelineActivity = playing(timelineGame, TimelineView)

function TimelineView({ data, state }: ViewProps<TimelineData, TimelineState>) {
  const t = useTranslator()
  const { queue, line, last, atOnce } = state
  const inHand = data.events[queue[0] ?? -1]
  const all = queue.length + line.length
  return (
    <>
      <Progress done={line.length} all={all} />
      {last && (
        <Now>
          <Placed data={data} last={last} />
          {!inHand && <Verdict isGood verdict={t('activity-timeline.finished', { right: atOnce, all: all - 1 })} />}
        </Now>
      )}
      {inHand && (
        <div className="activity-card activity-card--now">
          <p>{t('activity-timeline.where')}</p>
          <p>
            <strong>{inHand.text}</strong>
          </p>
        </div>
      )}
      <Line data={data} line={line} isOpen={inHand !== undefined} />
    </>
  )
}

function Placed({ data, last }: { data: TimelineData; last: NonNullable<TimelineState['last']> }) {
  const t = useTranslator()
  const event = data.events[last.event]
  return (
    <Verdict isGood={last.isGood} verdict={t(last.isGood ? 'activity.right' : 'activity.look-again')}>
      <p>
        <strong>{event?.when}:</strong> {event?.text} {event?.why}
      </p>
    </Verdict>
  )
}

type LineProps = { data: TimelineData; line: ReadonlyArray<number>; isOpen: boolean }

/** What stands on the line, with a button in every gap while an event is in hand. */
function Line({ data, line, isOpen }: LineProps) {
  return (
    <ol className="timeline">
      {line.map((event, gap) => (
        <Fragment key={event}>
          {isOpen && <Gap data={data} line={line} gap={gap} />}
          <li className="timeline__event">
            <span className="timeline__when">{data.events[event]?.when}</span>
            <span>{data.events[event]?.text}</span>
          </li>
        </Fragment>
      ))}
      {isOpen && <Gap data={data} line={line} gap={line.length} />}
    </ol>
  )
}

function Gap({ data, line, gap }: Omit<LineProps, 'isOpen'> & { gap: number }) {
  const t = useTranslator()
  const before = data.events[line[gap - 1] ?? -1]?.when
  const after = data.events[line[gap] ?? -1]?.when
  return (
    <li>
      <MoveButton move={`at.${gap}`} variant="secondary">
        {before === undefined && t('activity-timeline.before', { when: after ?? '' })}
        {before !== undefined && after !== undefined && t('activity-timeline.between', { before, after })}
        {after === undefined && before !== undefined && t('activity-timeline.after', { when: before })}
      </MoveButton>
    </li>
  )
}
