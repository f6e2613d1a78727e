import { activities } from '~/areas/catalogue/activities/registry'
import { Island } from '~/areas/catalogue/island'
import { Prose } from '~/platform/prose'
import type { PageBlock } from './lesson-page'

const loadCheck = () => import('~/areas/assessment/practice-check').then((file) => file.PracticeCheck)

/** The text of a lesson, in Vietnamese whatever the language of the page around it. */
export function LessonBlocks({ blocks }: { blocks: ReadonlyArray<PageBlock> }) {
  return (
    <div lang="vi">
      {blocks.map((block) => (
        <LessonBlock key={block.html} block={block} />
      ))}
    </div>
  )
}

function LessonBlock({ block }: { block: PageBlock }) {
  if (block.kind === 'prose') return <Prose id={block.html} />
  if (block.kind === 'check') return <Island id={block.html} load={loadCheck} props={{ item: block.item }} />
  const { activity } = block
  if (activity.type === 'sort') {
    return <Island id={block.html} load={activities.sort} props={{ data: activity.data }} />
  }
  return <Island id={block.html} load={activities.scenario} props={{ data: activity.data }} />
}
