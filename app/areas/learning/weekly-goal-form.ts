import { z } from 'zod'

/** Apart from the rules, which the page loads: zod stays on the server. */
export const GoalForm = z.object({ lessons: z.coerce.number().int().min(1).max(7) })
