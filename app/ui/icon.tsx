const shapes = {
  'arrow-left': 'M20 12H4m7-7-7 7 7 7',
  'arrow-right': 'M4 12h16m-7-7 7 7-7 7',
  book: 'M12 6c-2-1.5-5-2-9-2v14c4 0 7 .5 9 2 2-1.5 5-2 9-2V4c-4 0-7 .5-9 2Zm0 0v14',
  building: 'M4 21V8l8-5 8 5v13M2 21h20M9 21v-5h6v5M8.5 11h.01M12 11h.01M15.5 11h.01',
  calendar: 'M4 6h16v15H4zM4 10.5h16M8 3v5M16 3v5',
  careful: 'M12 3 2 20.5h20zM12 10v4.5M12 17.5h.01',
  certificate: 'M4 3h16v13H4zM8 7.5h8M8 11h4M13 16v6l2.5-1.5L18 22v-6',
  chart: 'M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6',
  check: 'm4 12.5 5.5 5.5L20 7',
  'chevron-down': 'm5 9 7 7 7-7',
  'chevron-right': 'm9 5 7 7-7 7',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3 2.5',
  download: 'M12 3v12m-5-5 5 5 5-5M4 20h16',
  edit: 'm4 20 1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5',
  eye: 'M2 12c2.5-4.5 6-7 10-7s7.5 2.5 10 7c-2.5 4.5-6 7-10 7s-7.5-2.5-10-7Zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM3 12h18M12 3c5 5 5 13 0 18-5-5-5-13 0-18Z',
  home: 'm3 11 9-8 9 8M5.5 9.5V20h13V9.5M10 20v-6h4v6',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5M12 7.5h.01',
  lock: 'M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11M12 15v2',
  minus: 'M5 12h14',
  offline:
    'm3 3 18 18M5 12a10 10 0 0 1 4-2.4M2 8.5a15 15 0 0 1 4-2.6M11 5a15 15 0 0 1 11 3.5M14.5 10a10 10 0 0 1 4.5 2M8.5 15.5a5 5 0 0 1 6.5 0M12 19.5h.01',
  people:
    'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14.5c2.2.8 3.5 2.6 3.5 5.5',
  phone: 'M7 2.5h10v19H7zM11 18.5h2',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 18H3.5V9h17v9H17M7 14.5h10V21H7z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21',
  user: 'M12 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 21c0-4.5 3.5-7 8-7s8 2.5 8 7'
} as const

export type IconName = keyof typeof shapes

export const iconNames = Object.keys(shapes) as ReadonlyArray<IconName>

type IconProps = { name: IconName; className?: string }

/** A line drawing in the colour of the text beside it. It is decoration: the words must say the same. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
