import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Progress, Verdict } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { type PairsData, type PairsState, pairsGame } from './pairs-game'

export const PairsActivity = playing(pairsGame, PairsView)

function PairsView({ data, state }: ViewProps<PairsData, PairsState>) {
  const t = useTranslator()
  const { lefts, matched } = state
  const isDone = matched.length === lefts.length
  return (
    <>
      <Progress done={matched.length} all={lefts.length} />
      {state.tried && (
        <Now>
          <Tried data={data} tried={state.tried} />
          {isDone && <Verdict isGood verdict={t('activity-pairs.finished')} />}
        </Now>
      )}
      {!isDone && <LeftHalves data={data} state={state} />}
      {state.left !== null && <RightHalves data={data} state={state} left={state.left} />}
      <Matched data={data} matched={matched} />
    </>
  )
}

/** What was put together; a pair that does not fit comes with what is said of the left half, as a hint. */
function Tried({ data, tried }: { data: PairsData; tried: NonNullable<PairsState['tried']> }) {
  const t = useTranslator()
  const left = data.pairs[tried.left]
  const right = data.pairs[tried.right]
  const isGood = tried.left === tried.right
  return (
    <Verdict isGood={isGood} verdict={t(isGood ? 'activity.right' : 'activity.look-again')}>
      <p>
        {t('activity-pairs.tried', { left: left?.left ?? '', right: right?.right ?? '' })}
        {!isGood && ` ${t('activity-pairs.does-not-fit')}`}
      </p>
      <p>{isGood ? left?.why : t('activity-pairs.hint', { left: left?.left ?? '', why: left?.why ?? '' })}</p>
    </Verdict>
  )
}

function LeftHalves({ data, state }: { data: PairsData; state: PairsState }) {
  const t = useTranslator()
  const free = state.lefts.filter((half) => !state.matched.includes(half))
  return (
    <>
      <h4>{t('activity-pairs.choose-left')}</h4>
      <ul className="activity-list">
        {free.map((half) => (
          <li key={half}>
            {half === state.left ? (
              <p className="activity-card activity-card--now">
                <strong>{data.pairs[half]?.left}</strong>
              </p>
            ) : (
              <MoveButton move={`left.${half}`} wide>
                {data.pairs[half]?.left}
              </MoveButton>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function RightHalves({ data, state, left }: { data: PairsData; state: PairsState; left: number }) {
  const t = useTranslator()
  const free = state.rights.filter((half) => !state.matched.includes(half))
  return (
    <div className="activity-card activity-card--now">
      <Now>
        <h4>{t('activity-pairs.choose-right', { left: data.pairs[left]?.left ?? '' })}</h4>
      </Now>
      <Choices>
        {free.map((half) => (
          <MoveButton key={half} move={`right.${half}`} wide>
            {data.pairs[half]?.right}
          </MoveButton>
        ))}
      </Choices>
    </div>
  )
}

function Matched({ data, matched }: { data: PairsData; matched: ReadonlyArray<number> }) {
  const t = useTranslator()
  if (matched.length === 0) return null
  return (
    <>
      <h4>{t('activity-pairs.matched')}</h4>
      <dl className="definitions">
        {matched.map((half) => (
          <div key={half}>
            <dt>{data.pairs[half]?.left}</dt>
            <dd>
              {data.pairs[half]?.right}. {data.pairs[half]?.why}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
