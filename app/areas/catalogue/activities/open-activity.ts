import type { Language } from '~/platform/i18n'
import { kinds } from './kinds'
import type { ActivityOf, KindName } from './registry'

/** A published activity as a page may have it: without its key, in one language. */
export function openActivity<Name extends KindName>(
  { kind, version, shown }: { kind: Name; version: string; shown: unknown },
  language: Language
): ActivityOf<Name> {
  const rules = kinds[kind]
  return { kind, version, isScored: rules.isScored, data: rules.show(shown, language) }
}
