import offline from './vi/offline.json'
import ui from './vi/ui.json'

/** What the page without network says: kept on the device, so kept small. */
export const offlineVi = { offline, ui }
