import { ActivityIsland } from '~/areas/catalogue/activities/activity-island'
import { FIRST_PLAY } from '~/areas/catalogue/activities/game'
import { Island } from '~/areas/catalogue/island'
import { useTranslator } from '~/platform/i18n-context'
import { Prose } from '~/platform/prose'
import { Badge } from '~/ui/badge'
import { FinishActivity } from './finish-activity'
import type { PageBlock } from './lesson-page'

const loadCheck = () => import('~/areas/assessment/practice-check').then((file) => file.PracticeCheck)

type LessonBlocksProps = {
  blocks: ReadonlyArray<PageBlock>
  /** The lesson as `course/lesson`. */
  lesson: string
  personId: string | null | undefined
  /** The activities the reader has played to their end before, by their ids. */
  practised: ReadonlyArray<string>
}

/** The text of a lesson, in Vietnamese whatever the language of the page around it. */
export function LessonBlocks({ blocks, ...rest }: LessonBlocksProps) {
  return (
    <div lang="vi">
      {blocks.map((block) => (
        <LessonBlock key={block.html} block={block} {...rest} />
      ))}
    </div>
  )
}

type LessonBlockProps = Omit<LessonBlocksProps, 'blocks'> & { block: PageBlock }

function LessonBlock({ block, lesson, personId, practised }: LessonBlockProps) {
  const t = useTranslator()
  if (block.kind === 'prose') return <Prose id={block.html} />
  if (block.kind === 'check') return <Island id={block.html} load={loadCheck} props={{ item: block.item }} />
  const { activity } = block
  return (
    <>
      <ActivityIsland
        id={block.html}
        activity={activity}
        play={FIRST_PLAY}
        lesson={lesson}
        finish={(play) => <FinishActivity {...{ activity, play, lesson, personId }} />}
      />
      {practised.includes(activity.data.id) && (
        <p className="activity-before">
          <Badge tone="done" icon="check">
            {t('reader.activity-before')}
          </Badge>
        </p>
      )}
    </>
  )
}
