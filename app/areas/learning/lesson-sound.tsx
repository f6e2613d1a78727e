import { type ComponentType, useEffect, useState } from 'react'
import type { LessonAudio } from '~/areas/catalogue/course'
import { formatTenths } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { Details } from '~/ui/details'

type LessonSoundProps = { course: string; lesson: string; recordings: ReadonlyArray<LessonAudio> }

/** A lesson to listen to: its recordings, else this device's own voice where it speaks Vietnamese, else a plain sentence. */
export function LessonSound({ course, lesson, recordings }: LessonSoundProps) {
  const t = useTranslator()
  return (
    <div className="lesson-head no-print">
      <Details summary={t('reader.listen')}>
        {recordings.map((recording) => (
          <RecordingPlayer key={recording.media} recording={recording} />
        ))}
        {recordings.length === 0 && <DeviceVoice />}
        <p>
          <a href={`/courses/${course}/${lesson}/script.txt`} download>
            {t('reader.script')}
          </a>
        </p>
        <p>
          <a href={`/courses/${course}/${lesson}/card`}>{t('reader.card')}</a>
        </p>
      </Details>
    </div>
  )
}

function RecordingPlayer({ recording }: { recording: LessonAudio }) {
  const t = useTranslator()
  const { language, media, bytes, seconds } = recording
  const label = t('reader.recording-size', {
    language: t(`reader.language-${language}`),
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
    megabytes: formatTenths(bytes / 1_000_000, t.language)
  })
  return (
    <figure className="recording">
      <figcaption id={`audio-${language}`}>{label}</figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: the lesson itself is the text of the recording */}
      <audio controls preload="none" src={`/media/${media}`} aria-labelledby={`audio-${language}`} />
    </figure>
  )
}

/** Only a device that has a Vietnamese voice is offered a button; its code is fetched then. */
function DeviceVoice() {
  const t = useTranslator()
  const [loaded, setLoaded] = useState<{ Controls: ComponentType } | null>(null)
  useEffect(() => {
    const speech = window.speechSynthesis as SpeechSynthesis | undefined
    if (!speech) return
    const look = () => {
      if (!speech.getVoices().some((voice) => /^vi\b/i.test(voice.lang))) return
      speech.removeEventListener?.('voiceschanged', look)
      import('./voice-controls').then(
        (file) => setLoaded({ Controls: file.VoiceControls }),
        () => undefined
      )
    }
    look()
    speech.addEventListener?.('voiceschanged', look)
    return () => speech.removeEventListener?.('voiceschanged', look)
  }, [])
  return loaded ? <loaded.Controls /> : <p>{t('reader.no-recording')}</p>
}
