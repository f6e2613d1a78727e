type ProgressBarProps = {
  id: string
  label: string
  value: number
  max: number
  /** The value in words: "3 of 8 lessons". */
  text: string
}

/** A native progress bar with its value in words beside it. */
export function ProgressBar({ id, label, value, max, text }: ProgressBarProps) {
  return (
    <div className={value >= max && max > 0 ? 'progress progress--done' : 'progress'}>
      <div className="progress__line">
        <label htmlFor={id}>{label}</label>
        <span className="progress__text">{text}</span>
      </div>
      <progress className="progress__bar" id={id} value={value} max={max}>
        {text}
      </progress>
    </div>
  )
}
