import offline from './en/offline.json'
import ui from './en/ui.json'

/** What the page without network says: kept on the device, so kept small. */
export const offlineEn = { offline, ui }
