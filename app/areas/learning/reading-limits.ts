/** How much one person may keep beside lessons: more than anybody writes, little enough that a page stays quick. */
export const MOST_NOTES_A_LESSON = 200
export const MOST_NOTES = 1000
export const MOST_REMARKS_A_LESSON = 20
export const MOST_WORDS = 2000
