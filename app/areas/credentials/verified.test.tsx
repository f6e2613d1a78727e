import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { translatorFor } from '~/platform/catalogues.server'
import { addDays, day } from '~/platform/days'
import { TranslatorProvider } from '~/platform/i18n-context'
import { rounds } from '../../../tests/rounds'
import type { PrintedCertificate } from './credentials.server'
import { PrintedFields } from './verified'

const words = fc.stringMatching(/^[a-zà-ỹ]{1,8}( [a-zà-ỹ]{1,8}){0,3}$/)
const someDay = fc.nat(3000).map((count): string => addDays(day('2020-01-01'), count))
const paper: fc.Arbitrary<PrintedCertificate> = fc.record({
  name: words,
  courseTitle: words,
  wording: words,
  finishedOn: someDay,
  issuedOn: someDay,
  unitName: fc.option(words),
  position: fc.option(words),
  scorePercent: fc.nat(100),
  issuer: words,
  demo: fc.boolean()
})

function restate(printed: PrintedCertificate): string {
  return renderToStaticMarkup(
    <TranslatorProvider value={translatorFor('vi')}>
      <PrintedFields printed={printed} code="C" unitNow={null} />
    </TranslatorProvider>
  )
}

test('whatever field of a paper is altered, the page that restates it says something else', () => {
  fc.assert(
    fc.property(paper, paper, (issued, forged) => {
      for (const field of Object.keys(issued) as (keyof PrintedCertificate)[]) {
        if (forged[field] === issued[field]) continue
        expect(restate({ ...issued, [field]: forged[field] }), field).not.toBe(restate(issued))
      }
    }),
    { numRuns: rounds(30, 300) }
  )
})
