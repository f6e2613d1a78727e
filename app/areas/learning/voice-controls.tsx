import { useEffect, useRef, useState } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { Button } from '~/ui/button'
import { type SpeechPart, speechPartsOf } from './speech-parts'

/** A formula's words stand before its signs, which a voice would stumble over. */
function wordsOf(element: HTMLElement): string {
  const range = document.createRange()
  range.selectNodeContents(element)
  const words = range.cloneContents()
  for (const formula of words.querySelectorAll('math')) formula.remove()
  return words.textContent ?? ''
}

const READ = '.prose p, .prose li, .prose h2, .prose h3, .prose h4, .prose td'

/** What the lesson shows, in order, without what is nested in something read already. */
function readPage(): SpeechPart[] {
  const shown = [...document.querySelectorAll<HTMLElement>(READ)].filter(
    (element) =>
      element.offsetParent !== null && !element.parentElement?.closest('li, td') && !element.closest('.terms')
  )
  const title = document.querySelector('h1')?.textContent ?? ''
  return speechPartsOf(
    title,
    shown.map((element) => ({ isHeading: element.tagName === 'H2', text: wordsOf(element) }))
  )
}

type Reading = { state: 'idle' | 'reading' | 'paused' | 'ended'; section: string }

/** The lesson read by the device's own Vietnamese voice, piece by piece: what is paused goes on where it stopped. */
function useVoice() {
  const [reading, setReading] = useState<Reading>({ state: 'idle', section: '' })
  const parts = useRef<SpeechPart[]>([])
  const at = useRef(0)
  /** Each start has its own number, so that the end of a cancelled piece starts nothing. */
  const run = useRef(0)

  function speak() {
    const mine = ++run.current
    const part = parts.current[at.current]
    if (!part) {
      setReading({ state: 'ended', section: '' })
      return
    }
    const utterance = new SpeechSynthesisUtterance(part.text)
    utterance.lang = 'vi-VN'
    utterance.voice = speechSynthesis.getVoices().find((voice) => /^vi\b/i.test(voice.lang)) ?? null
    utterance.onend = () => {
      if (mine !== run.current) return
      at.current += 1
      speak()
    }
    utterance.onerror = () => mine === run.current && stop()
    setReading({ state: 'reading', section: part.section })
    speechSynthesis.speak(utterance)
  }
  function silence() {
    run.current += 1
    speechSynthesis.cancel()
  }
  function start() {
    parts.current = readPage()
    at.current = 0
    silence()
    speak()
  }
  function pause() {
    silence()
    setReading((before) => ({ ...before, state: 'paused' }))
  }
  function stop() {
    silence()
    setReading({ state: 'idle', section: '' })
  }
  useEffect(() => {
    const leave = () => speechSynthesis.cancel()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  return { reading, start, pause, resume: speak, stop }
}

export function VoiceControls() {
  const t = useTranslator()
  const { reading, start, pause, resume, stop } = useVoice()
  const idle = { label: t('reader.voice-start'), act: start }
  // One button that changes its words, so that the focus stays on it.
  const main = {
    idle,
    ended: idle,
    reading: { label: t('reader.voice-pause'), act: pause },
    paused: { label: t('reader.voice-resume'), act: resume }
  }[reading.state]
  const isOn = reading.state === 'reading' || reading.state === 'paused'
  return (
    <div className="voice">
      <div className="actions">
        <Button type="button" onClick={main.act}>
          {main.label}
        </Button>
        {isOn && (
          <Button type="button" variant="secondary" onClick={stop}>
            {t('reader.voice-stop')}
          </Button>
        )}
      </div>
      <p role="status">
        {isOn && t('reader.voice-reading', { section: reading.section })}
        {reading.state === 'ended' && t('reader.voice-ended')}
      </p>
      <p>{t('reader.voice-note')}</p>
    </div>
  )
}
