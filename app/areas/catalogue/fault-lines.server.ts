import { translatorFor } from '~/platform/catalogues.server'
import type { Language } from '~/platform/i18n'
import type { Fault } from './faults'

/** Faults as lines an editor can jump to: `file:line:column message`. */
export function describeFaults(faults: ReadonlyArray<Fault>, folder: string, language: Language): string[] {
  const t = translatorFor(language)
  return faults.map((fault) => {
    const mark = fault.severity === 'warning' ? 'warning: ' : ''
    const said = t(`catalogue.fault-${fault.code}`, fault.values)
    return `${folder}/${fault.file}:${fault.line}:${fault.column} ${mark}${said}`
  })
}
