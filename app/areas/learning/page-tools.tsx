import { useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { chooseTextSize, readTextSize, TEXT_SIZES } from '~/platform/text-size'
import { Button } from '~/ui/button'
import { Checkbox, RadioGroup, TextInput } from '~/ui/field'

/** The address of a section; where the browser lets no page write to its clipboard, it is shown to be copied by hand. */
export function CopyLink({ section }: { section: string }) {
  const t = useTranslator()
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'by-hand'>('none')
  const address = location.origin + location.pathname + (section && `#${section}`)
  function copy() {
    const written = navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject(new Error('none'))
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('by-hand')
    )
  }
  return (
    <div className="reading-sheet__tool">
      <Button type="button" variant="secondary" onClick={copy}>
        {t('reading.copy')}
      </Button>
      <p className="small" role="status">
        {outcome === 'copied' && t('reading.copied')}
      </p>
      {outcome === 'by-hand' && (
        <TextInput
          id="section-address"
          label={t('reading.copy-by-hand')}
          value={address}
          readOnly
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  )
}

/** The page as paper, with the reader's own notes when asked. */
export function PrintTool({ hasNotes }: { hasNotes: boolean }) {
  const t = useTranslator()
  const [withNotes, setWithNotes] = useState(false)
  function print() {
    const html = document.documentElement
    if (withNotes) html.dataset.printNotes = 'yes'
    else delete html.dataset.printNotes
    window.print()
  }
  return (
    <div className="reading-sheet__tool">
      {hasNotes && <Checkbox id="print-notes" label={t('reading.print-notes')} onToggle={setWithNotes} />}
      <Button type="button" variant="secondary" icon="print" onClick={print}>
        {t('reading.print')}
      </Button>
    </div>
  )
}

export function TextSizeTool() {
  const t = useTranslator()
  return (
    <RadioGroup
      id="text-size"
      label={t('reading.size')}
      layout="pictures"
      choices={TEXT_SIZES.map((size) => ({ value: size, label: t(`reading.size-${size}`) }))}
      defaultValue={readTextSize()}
      onChoose={(value) => {
        const size = TEXT_SIZES.find((one) => one === value)
        if (size) chooseTextSize(size)
      }}
    />
  )
}
