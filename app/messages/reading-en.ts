import reading from './en/reading.json'

/** What the reading tools of a lesson say: loaded with them, when they are first opened. */
export const readingEn = { reading }
