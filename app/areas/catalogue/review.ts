import { addDays, type Day } from '~/platform/days'

/** A lesson is read again within six months, because offices, sites and laws change (DESIGN §3). */
const REVIEW_AFTER_DAYS = 183

/** Whether it is time to read a lesson again that was last reviewed on a day. */
export function isReviewDue(reviewedOn: Day, today: Day): boolean {
  return addDays(reviewedOn, REVIEW_AFTER_DAYS) <= today
}
