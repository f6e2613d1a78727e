import { renderToStaticMarkup } from 'react-dom/server'
import { findActivity, findActivityKey, listActivities } from '~/areas/catalogue/activities/activities.server'
import { afterPress } from '~/areas/catalogue/activities/activity-player'
import { type Play, readPlay } from '~/areas/catalogue/activities/game'
import type { Judgement } from '~/areas/catalogue/activities/kind'
import { kinds } from '~/areas/catalogue/activities/kinds'
import { openActivity } from '~/areas/catalogue/activities/open-activity'
import type { Activity, KindName } from '~/areas/catalogue/activities/registry'
import { PrintedActivity } from '~/areas/catalogue/activities/views.server'
import { findLesson } from '~/areas/catalogue/lessons.server'
import { findReceipt } from '~/areas/learning/events.server'
import { FinishActivity } from '~/areas/learning/finish-activity'
import { translatorFor } from '~/platform/catalogues.server'
import type { Context, Reader } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'

export type PracticeCard = { id: string; kind: KindName; title: string; intro: string }

/** Every activity of the school, for the gallery. */
export async function listPractice(db: Reader, language: Language): Promise<PracticeCard[]> {
  return (await listActivities(db)).map(({ id, kind, shown }) => {
    const { title, intro } = kinds[kind].show(shown, language)
    return { id, kind, title, intro }
  })
}

/** The lesson a play is for: where it leads back to, and the receipt it has left there. */
export type PlayedFor = { address: string; title: string; receipt: string | null }

export type PracticePage = {
  activity: Activity
  play: Play
  lesson: PlayedFor | null
  /** The lesson an end of it is kept for; null in the gallery, and once it is kept and can be worth no more. */
  keepFor: string | null
  personId: string | null
}

/** An activity on a page of its own after the moves its address names, printed into `prose`; null when there is none. */
export async function readPractice(
  context: Context & { language: Language },
  id: string,
  address: URLSearchParams,
  prose: Map<string, string>
): Promise<PracticePage | null> {
  const { db, language, actor } = context
  const stored = await findActivity(db.read, id)
  if (!stored) return null
  const { play } = kinds[stored.kind].follow(stored.shown, pressed(address))
  const activity = openActivity(stored, language)
  const lesson = await findPlayedFor(context, id, address.get('lesson'))
  const personId = actor.kind === 'nobody' ? null : actor.personId
  const keepFor = lesson && (lesson.receipt === null || activity.isScored) ? lesson.address : null
  prose.set(
    'activity',
    renderToStaticMarkup(
      <TranslatorProvider value={translatorFor(language)}>
        <PrintedActivity
          activity={activity}
          play={play}
          lesson={lesson?.address ?? null}
          finish={(end) => <FinishActivity {...{ activity, personId }} play={end} lesson={keepFor} />}
        />
      </TranslatorProvider>
    )
  )
  return { activity, play, lesson, keepFor, personId }
}

/** What the address asks for: the moves so far and the button that was pressed. */
function pressed(address: URLSearchParams): Play {
  const play = readPlay(address.get('play'))
  const move = address.get('move')
  return move === null ? play : afterPress(play, move)
}

/** Null unless the lesson stands and shows the activity. */
async function findPlayedFor(
  { db, language, actor }: Context & { language: Language },
  activityId: string,
  named: string | null
): Promise<PlayedFor | null> {
  const [course = '', slug = ''] = (named ?? '').split('/')
  const lesson = named === null ? null : await findLesson(db.read, { course, lesson: slug })
  if (!lesson?.blocks.some((block) => block.kind === 'activity' && block.id === activityId)) return null
  const subjectId = `${lesson.id} ${activityId}`
  const own = actor.kind === 'nobody' ? null : { personId: actor.personId, kind: 'activity-done' as const, subjectId }
  const receipt = own && (await findReceipt(db.read, own))
  return { address: `${course}/${slug}`, title: lesson.title[language], receipt }
}

export type PracticeResult = { title: string; judgement: Judgement; play: Play; lesson: PlayedFor | null }

/**
 * What a play was worth, by replaying it; `play` alone when it has not come to its end by moves that could be made.
 * Null for no activity, or one that is not scored.
 */
export async function readResult(
  context: Context & { language: Language },
  id: string,
  address: URLSearchParams
): Promise<PracticeResult | { play: Play } | null> {
  const { db, language } = context
  const stored = await findActivity(db.read, id)
  if (!stored || !kinds[stored.kind].isScored) return null
  const { kind, shown, version } = stored
  const play = readPlay(address.get('play'))
  const judgement = kinds[kind].judge({ shown, key: await findActivityKey(db.read, version) }, play, language)
  if (!judgement) return { play: kinds[kind].follow(shown, play).play }
  const lesson = await findPlayedFor(context, id, address.get('lesson'))
  return { title: kinds[kind].show(shown, language).title, judgement, play, lesson }
}
