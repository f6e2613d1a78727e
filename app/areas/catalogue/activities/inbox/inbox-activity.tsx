import { useTranslator } from '~/platform/i18n-context'
import { Choices, MoveButton, Now, Paragraphs, Progress } from '../activity-parts'
import { playing, type ViewProps } from '../activity-player'
import { MockScreen } from '../mock-screen'
import { type InboxData, type InboxState, inboxGame, VERDICTS } from './inbox-game'

export const InboxActivity = playing(inboxGame, InboxView)

type View = ViewProps<InboxData, InboxState>
type Message = InboxData['messages'][number]

function InboxView({ data, state }: View) {
  const message = data.messages[state.drawn[state.open ?? -1] ?? -1]
  if (!message || state.open === null) return <List data={data} state={state} />
  if (state.isInLink && message.link) return <LinkedPage link={message.link} />
  return <OpenMessage message={message} state={state} open={state.open} />
}

function List({ data, state }: View) {
  const t = useTranslator()
  const { drawn, verdicts, isHandedIn } = state
  const decided = verdicts.filter((verdict) => verdict !== null).length
  return (
    <>
      <Progress done={decided} all={drawn.length} />
      <MockScreen kind="app" bar={t('activity-inbox.inbox')} label={t('activity-inbox.phone')}>
        <Now>
          <h4>{isHandedIn ? t('activity-inbox.handed-in') : t('activity-inbox.choose')}</h4>
        </Now>
        <ul className="inbox">
          {drawn.map((place, index) => {
            const message = data.messages[place]
            return message && <Line key={place} {...{ message, state, index }} />
          })}
        </ul>
      </MockScreen>
      {decided === drawn.length && !isHandedIn && (
        <MoveButton move="hand-in" variant="primary">
          {t('activity-inbox.hand-in')}
        </MoveButton>
      )}
    </>
  )
}

function Line({ message, state, index }: { message: Message; state: InboxState; index: number }) {
  const t = useTranslator()
  const verdict = state.verdicts[index]
  return (
    <li className="inbox__line">
      <span className="inbox__letter" aria-hidden="true">
        {message.from
          .replace(/[^\p{L}]/gu, '')
          .slice(0, 1)
          .toUpperCase()}
      </span>
      <span className="inbox__text">
        <b>{message.from}</b>
        <span className="muted small">
          {t(`activity-inbox.${message.channel}`)} · {message.time}
        </span>
        <span className="inbox__preview">{message.subject ?? message.text}</span>
        {verdict && <span className="badge badge--accent">{t(`activity-inbox.decided-${verdict}`)}</span>}
      </span>
      {!state.isHandedIn && (
        <MoveButton move={`open.${index}`} label={t('activity-inbox.open-message', { from: message.from })}>
          {t('activity-inbox.open')}
        </MoveButton>
      )}
    </li>
  )
}

type OpenProps = { message: Message; state: InboxState; open: number }

function OpenMessage({ message, state, open }: OpenProps) {
  const t = useTranslator()
  return (
    <>
      <MockScreen kind="app" bar={message.from} label={t(`activity-inbox.${message.channel}`)}>
        <Now>
          <h4>{message.subject ?? message.from}</h4>
          <p className="muted small">
            {t('activity-inbox.sent-from', { address: message.address })} · {message.time}
          </p>
          <Paragraphs text={message.text} />
          {state.filled.includes(open) && <p className="feedback feedback--again">{t('activity-inbox.filled')}</p>}
        </Now>
        {message.link && <Link link={message.link} isLooked={state.looked.includes(open)} />}
      </MockScreen>
      <h4>{t('activity-inbox.decide')}</h4>
      <Choices>
        {VERDICTS.map((verdict) => (
          <MoveButton key={verdict} move={verdict} pressed={state.verdicts[open] === verdict}>
            {t(`activity-inbox.${verdict}`)}
          </MoveButton>
        ))}
        <MoveButton move="back" variant="quiet">
          {t('activity-inbox.back')}
        </MoveButton>
      </Choices>
    </>
  )
}

function Link({ link, isLooked }: { link: NonNullable<Message['link']>; isLooked: boolean }) {
  const t = useTranslator()
  return (
    <div className="inbox__link">
      <p>
        <u>{link.text}</u>
      </p>
      {isLooked && (
        <p role="status">
          {t('activity-inbox.true-address')} <b className="inbox__address">{link.address}</b>
        </p>
      )}
      <Choices>
        {!isLooked && <MoveButton move="look">{t('activity-inbox.look')}</MoveButton>}
        <MoveButton move="link">{t('activity-inbox.open-link')}</MoveButton>
      </Choices>
    </div>
  )
}

function LinkedPage({ link }: { link: NonNullable<Message['link']> }) {
  const t = useTranslator()
  return (
    <>
      <MockScreen kind="browser" bar={link.address} label={t('activity-inbox.browser')}>
        <Now>
          <Paragraphs text={link.page} />
        </Now>
      </MockScreen>
      <Choices>
        <MoveButton move="leave" variant="primary">
          {t('activity-inbox.leave')}
        </MoveButton>
        {link.isForm && <MoveButton move="fill">{t('activity-inbox.fill')}</MoveButton>}
      </Choices>
    </>
  )
}
