import accounts from './vi/accounts.json'
import assessment from './vi/assessment.json'
import authoring from './vi/authoring.json'
import catalogue from './vi/catalogue.json'
import credentials from './vi/credentials.json'
import error from './vi/error.json'
import finding from './vi/finding.json'
import learning from './vi/learning.json'
import offline from './vi/offline.json'
import organisation from './vi/organisation.json'
import programmes from './vi/programmes.json'
import reader from './vi/reader.json'
import reading from './vi/reading.json'
import reporting from './vi/reporting.json'
import together from './vi/together.json'
import ui from './vi/ui.json'

/** What the pages of the site say, without the activities: those load their own words. */
export const siteVi = {
  accounts,
  assessment,
  authoring,
  catalogue,
  credentials,
  error,
  finding,
  learning,
  offline,
  organisation,
  programmes,
  reader,
  reading,
  reporting,
  together,
  ui
}
