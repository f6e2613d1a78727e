import reader from './en/reader.json'
import ui from './en/ui.json'

/** What a public lesson page says: kept small, because it is the first thing a slow phone loads. */
export const readerEn = { reader, ui }
