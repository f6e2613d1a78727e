import accounts from './vi/accounts.json'
import assessment from './vi/assessment.json'
import authoring from './vi/authoring.json'
import catalogue from './vi/catalogue.json'
import credentials from './vi/credentials.json'
import error from './vi/error.json'
import finding from './vi/finding.json'
import learning from './vi/learning.json'
import organisation from './vi/organisation.json'
import programmes from './vi/programmes.json'
import reader from './vi/reader.json'
import reporting from './vi/reporting.json'
import ui from './vi/ui.json'

/** Every message of the site in one language, by namespace. */
export const vi = {
  accounts,
  assessment,
  authoring,
  catalogue,
  credentials,
  error,
  finding,
  learning,
  organisation,
  programmes,
  reader,
  reporting,
  ui
}
