import reader from './vi/reader.json'
import ui from './vi/ui.json'

/** What a public lesson page says: kept small, because it is the first thing a slow phone loads. */
export const readerVi = { reader, ui }
