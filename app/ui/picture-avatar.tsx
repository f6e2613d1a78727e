import type { ReactElement } from 'react'
import { classNames } from './class-names'

/** One hand, one palette: flat shapes on a round ground, 48 units wide. */
const drawings = {
  buffalo: {
    ground: '#dcebd3',
    shapes: (
      <>
        <path d="M7 15c1 6 6 9 11 8l12 0c5 1 10-2 11-8-3 3-6 4-9 4H16c-3 0-6-1-9-4Z" fill="#8a8f93" />
        <path d="M15 21h18v9c0 7-4 11-9 11s-9-4-9-11Z" fill="#55606a" />
        <ellipse cx="24" cy="36" rx="6.5" ry="4.5" fill="#b9a79b" />
        <circle cx="20" cy="27" r="1.6" fill="#fff" />
        <circle cx="28" cy="27" r="1.6" fill="#fff" />
        <circle cx="22" cy="36" r="1" fill="#55606a" />
        <circle cx="26" cy="36" r="1" fill="#55606a" />
      </>
    )
  },
  boat: {
    ground: '#cfe7ee',
    shapes: (
      <>
        <path d="M24 9v22" stroke="#6b4a2b" strokeWidth="2" />
        <path d="M25 10c8 4 11 10 11 17H25Z" fill="#e0703f" />
        <path d="M22 14c-5 3-8 8-9 13h9Z" fill="#f2b84b" />
        <path d="M8 31h32c-2 5-6 8-10 8H18c-4 0-8-3-10-8Z" fill="#7b4f2c" />
        <path d="M4 40c4-3 7-3 10 0 4-3 7-3 10 0 4-3 7-3 10 0 3-3 6-3 10 0v8H4Z" fill="#2f8fa3" />
      </>
    )
  },
  garlic: {
    ground: '#efe4f0',
    shapes: (
      <>
        <path d="M22 7h4l1 9h-6Z" fill="#8faf6a" />
        <path d="M24 14c3 5 14 8 14 17 0 6-6 9-14 9s-14-3-14-9c0-9 11-12 14-17Z" fill="#fffaf3" />
        <path d="M24 16c-4 6-7 10-7 15 0 4 2 7 7 9 5-2 7-5 7-9 0-5-3-9-7-15Z" fill="#e7d5e6" />
        <path d="M20 40h8l-1 3h-6Z" fill="#b79a74" />
      </>
    )
  },
  cinnamon: {
    ground: '#f6e3d0',
    shapes: (
      <>
        <path d="m11 33 22-22 6 6-22 22Z" fill="#a9602f" />
        <path d="m8 27 20-18 4 5-20 18Z" fill="#8a4a20" />
        <circle cx="14" cy="36" r="4.2" fill="#c98450" />
        <circle cx="14" cy="36" r="2" fill="#8a4a20" />
        <path d="M31 37c1-6 5-9 11-9-1 6-5 9-11 9Z" fill="#5d8f4e" />
        <path d="M29 42c-4-2-5-5-4-9 4 2 5 5 4 9Z" fill="#7aab63" />
      </>
    )
  },
  mountain: {
    ground: '#d7e9f2',
    shapes: (
      <>
        <circle cx="35" cy="14" r="5" fill="#f2b84b" />
        <path d="M2 40 18 16l10 14 5-6 13 16Z" fill="#3f7f6f" />
        <path d="m18 16 5 7-3 2-3-2-3 2-1-2Z" fill="#fff" />
        <path d="M0 38c8-4 14-2 22 0 8 2 16 1 26-2v14H0Z" fill="#7aab63" />
      </>
    )
  },
  'conical-hat': {
    ground: '#fbe9c6',
    shapes: (
      <>
        <path d="M13 29h22c0 8-4 13-11 13s-11-5-11-13Z" fill="#f0c39b" />
        <path d="M13 29c-1 5-1 9 0 13l4-4v-9ZM35 29c1 5 1 9 0 13l-4-4v-9Z" fill="#3a2f2a" />
        <path d="M24 8 5 29c12 3 26 3 38 0Z" fill="#e3b866" />
        <path d="m24 8-9 22M24 8l9 22M24 8v23" stroke="#c4943c" strokeWidth="1.2" fill="none" />
        <path d="M20 36c2 2 6 2 8 0" stroke="#8a4a20" strokeWidth="1.6" strokeLinecap="round" fill="none" />
      </>
    )
  },
  lotus: {
    ground: '#dff0e6',
    shapes: (
      <>
        <path d="M6 38c8-5 28-5 36 0-8 5-28 5-36 0Z" fill="#4f9a74" />
        <path d="M8 22c7-1 13 3 16 14C14 37 8 31 8 22ZM40 22c-7-1-13 3-16 14 10 1 16-5 16-14Z" fill="#f4a9bd" />
        <path d="M14 15c7 3 10 10 10 21-7-3-11-11-10-21ZM34 15c-7 3-10 10-10 21 7-3 11-11 10-21Z" fill="#ee86a3" />
        <path d="M24 9c5 7 6 17 0 27-6-10-5-20 0-27Z" fill="#fbd3dd" />
      </>
    )
  },
  fish: {
    ground: '#d2e8ef',
    shapes: (
      <>
        <path d="m31 24 12-9c-2 6-2 12 0 18Z" fill="#d85f35" />
        <path d="M5 24c6-10 20-12 29 0-9 12-23 10-29 0Z" fill="#ee8a4a" />
        <path d="M17 15c3-4 8-4 11-1l-3 4ZM18 33c2 3 6 4 9 1l-3-3Z" fill="#d85f35" />
        <circle cx="13" cy="22" r="2.6" fill="#fff" />
        <circle cx="12.6" cy="22" r="1.3" fill="#3a2f2a" />
        <path d="M20 18c3 4 3 8 0 12" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" fill="none" />
      </>
    )
  },
  kite: {
    ground: '#cfe3f6',
    shapes: (
      <>
        <path d="m30 6 10 12-16 12L14 15Z" fill="#e0703f" />
        <path d="m30 6-6 24 16-12Z" fill="#f2b84b" />
        <path d="m14 15 10 15 6-24Z" fill="#d4573a" />
        <path d="M24 30c-2 4-8 3-8 7s5 3 4 7" stroke="#6b4a2b" strokeWidth="1.6" strokeLinecap="round" fill="none" />
        <path d="m13 34 5 1-3 4ZM22 38l-1 5-4-3Z" fill="#3f7f6f" />
      </>
    )
  },
  rice: {
    ground: '#f7edc4',
    shapes: (
      <>
        <path
          d="M23 44c0-14 1-24 8-34M25 44c-1-12-5-20-12-26"
          stroke="#6f9a3d"
          strokeWidth="2.2"
          strokeLinecap="round"
          fill="none"
        />
        <path
          d="M31 10c5 0 8 2 9 6-5 0-8-2-9-6ZM28 16c5-1 9 1 11 5-5 1-9-1-11-5ZM26 23c5-2 9-1 12 3-5 2-9 1-12-3ZM25 30c4-2 9-2 12 2-5 2-9 1-12-2Z"
          fill="#dba531"
        />
        <path
          d="M13 18c-5-1-8 0-10 4 5 1 8 0 10-4ZM18 24c-5-2-9-1-11 3 5 2 9 1 11-3ZM22 32c-5-2-9-1-12 3 5 2 9 1 12-3Z"
          fill="#e8bb52"
        />
      </>
    )
  },
  drum: {
    ground: '#f3dcd2',
    shapes: (
      <>
        <path d="m9 8 12 9M39 8 27 17" stroke="#8a4a20" strokeWidth="2.6" strokeLinecap="round" />
        <circle cx="9" cy="8" r="2.6" fill="#6b4a2b" />
        <circle cx="39" cy="8" r="2.6" fill="#6b4a2b" />
        <path d="M9 20h30c3 7 3 13 0 20H9c-3-7-3-13 0-20Z" fill="#b8452d" />
        <ellipse cx="24" cy="20" rx="15" ry="5" fill="#fbe9c6" />
        <ellipse cx="24" cy="20" rx="7" ry="2.2" fill="#e3b866" />
        <path d="M8 27h32M8 36h32" stroke="#f2b84b" strokeWidth="1.8" />
      </>
    )
  },
  star: {
    ground: '#d5ecea',
    shapes: (
      <>
        <path d="m24 6 5.3 11.5L42 19l-9.4 8.5L35.2 40 24 33.6 12.8 40l2.6-12.5L6 19l12.7-1.5Z" fill="#f2b84b" />
        <circle cx="20.5" cy="23" r="1.6" fill="#6b4a2b" />
        <circle cx="27.5" cy="23" r="1.6" fill="#6b4a2b" />
        <path d="M20.5 27.5c2 2 5 2 7 0" stroke="#6b4a2b" strokeWidth="1.6" strokeLinecap="round" fill="none" />
      </>
    )
  }
} satisfies Record<string, { ground: string; shapes: ReactElement }>

export type PictureId = keyof typeof drawings

/** Every picture a learner may choose, in the order they are offered. */
export const pictureIds = Object.keys(drawings) as ReadonlyArray<PictureId>

/** True when `id`, which may come from a form or a cookie, names one of the pictures. */
export function isPictureId(id: string): id is PictureId {
  return (pictureIds as ReadonlyArray<string>).includes(id)
}

type PictureAvatarProps = {
  picture: PictureId
  /** The picture's name. Leave it out where the person's name stands beside it. */
  label?: string
  large?: boolean
}

/** A friendly picture that stands for a learner on a shared phone. */
export function PictureAvatar({ picture, label, large }: PictureAvatarProps) {
  const { ground, shapes } = drawings[picture]
  return (
    <svg
      className={classNames('avatar', large && 'avatar--large')}
      viewBox="0 0 48 48"
      width="48"
      height="48"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <circle cx="24" cy="24" r="24" fill={ground} />
      {shapes}
    </svg>
  )
}
