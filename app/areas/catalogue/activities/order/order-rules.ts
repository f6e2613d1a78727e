import { z } from 'zod'
import { Bilingual } from '../../source-text'
import { authored, defineOpenKind } from '../kind'
import { orderGame } from './order-game'

const Step = z.strictObject({ text: Bilingual, why: Bilingual })

const OrderSource = z.strictObject({ ...authored, steps: z.array(Step).min(3).max(7) })

/** Steps put in order. */
export const order = defineOpenKind({ source: OrderSource, game: orderGame })
