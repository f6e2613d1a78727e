import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { vi as viMessages } from '~/messages/vi'
import { createTranslator } from '~/platform/i18n'
import { replay } from '../game'
import { planDocument } from './plan-document'
import { writeDocx } from './plan-docx.server'
import { MODEL_STEPS, type PlannerData, plannerGame } from './planner-game'
import { planner } from './planner-rules'

const said = (text: string) => ({ vi: text, en: text })

const source = {
  id: 'x',
  kind: 'planner',
  title: said('Kế hoạch lọc nước giếng'),
  intro: said('I'),
  model: '5e',
  facts: [{ label: said('Hình thức'), value: said('Bài học STEM') }],
  steps: MODEL_STEPS['5e'].map((id) => ({
    id,
    title: said(`Bước ${id}`),
    guidance: said('gợi ý'),
    example: said('ví dụ'),
    checks: [said(`${id} một`), said(`${id} hai`)]
  }))
}

const data: PlannerData = planner.show(source, 'vi')
const t = createTranslator('vi', viMessages)

describe('a plan', () => {
  test('is done once the whole of it was seen, and one can go back', () => {
    const moves = ['next', 'next', 'back', 'next', 'next', 'next', 'next']
    const { state, isFair } = replay(plannerGame, data, { seed: 1, moves })
    expect(isFair).toBe(true)
    expect(plannerGame.isDone(data, state)).toBe(true)
    expect(plannerGame.moves(data, state)).toEqual(['back'])
  })

  test('begins at the first step, before which there is none', () => {
    expect(replay(plannerGame, data, { seed: 1, moves: ['back'] })).toMatchObject({ moves: [], isFair: false })
  })

  test('has the steps of its model, in their order', () => {
    expect(planner.source.safeParse(source).success).toBe(true)
    expect(planner.source.safeParse({ ...source, model: 'edp' }).success).toBe(false)
    expect(planner.source.safeParse({ ...source, steps: [...source.steps].reverse() }).success).toBe(false)
  })
})

describe('its document', () => {
  test('has a section a step: what was written line by line, or that nothing was', () => {
    const { sections } = planDocument(data, { engage: 'Hai cốc nước.\r\n\n  Hỏi: \u0007“Vì sao?”' }, t)
    expect(sections.map((section) => section.title)).toEqual(data.steps.map((step) => step.title))
    expect(sections[0]?.paragraphs).toEqual(['Hai cốc nước.', 'Hỏi:  “Vì sao?”'])
    expect(sections[1]?.paragraphs).toEqual(['(Chưa viết)'])
    expect(sections[1]?.checks).toEqual(['explore một', 'explore hai'])
  })

  test('takes no text of a step it does not know, nor what every object has', () => {
    const steps = data.steps.slice(0, 1).map((step) => ({ ...step, id: 'constructor' }))
    expect(planDocument({ ...data, steps }, { other: 'lạ' }, t).sections[0]?.paragraphs).toEqual(['(Chưa viết)'])
  })

  test('is a Word file with the Vietnamese text whole', async () => {
    const written = 'Nước giếng đục sau mưa, học sinh khám phá “vì sao” & <ghi> lại.'
    const file = await writeDocx(planDocument(data, { explore: written.normalize('NFD') }, t))
    const parts = unzipSync(file)
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const text = body
      .replace(/<[^>]+>/g, '\n')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
    expect(text.replace(/&amp;/g, '&')).toContain(written)
    expect(text).toContain('Kế hoạch lọc nước giếng')
    expect(text).toContain('☐ evaluate hai')
    expect(body).toContain('Heading1')
  })
})
