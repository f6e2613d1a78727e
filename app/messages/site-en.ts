import accounts from './en/accounts.json'
import assessment from './en/assessment.json'
import authoring from './en/authoring.json'
import catalogue from './en/catalogue.json'
import credentials from './en/credentials.json'
import error from './en/error.json'
import finding from './en/finding.json'
import learning from './en/learning.json'
import offline from './en/offline.json'
import organisation from './en/organisation.json'
import programmes from './en/programmes.json'
import reader from './en/reader.json'
import reading from './en/reading.json'
import reporting from './en/reporting.json'
import together from './en/together.json'
import ui from './en/ui.json'

/** What the pages of the site say, without the activities: those load their own words. */
export const siteEn = {
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
