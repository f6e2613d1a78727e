import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { reflectGame } from './reflect-game'

const Question = z.strictObject({ text: Bilingual, points: z.array(Bilingual).min(2).max(5) })

const ReflectSource = z.strictObject({ ...authored, questions: z.array(Question).min(1).max(6) })

/** Questions to think about before looking at what others think. */
export const reflect = defineOpenKind({ source: ReflectSource, game: reflectGame })
