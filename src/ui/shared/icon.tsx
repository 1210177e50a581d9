const SHAPES = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L21 21',
  check: 'M4.5 12.5l5 5L20 7',
  cross: 'M6 6l12 12M18 6L6 18',
  alert: 'M12 3.5L22 20.5H2L12 3.5zM12 10v4.5M12 17.4v.2',
  clock: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM12 7.5V12l3 2.5',
  sync: 'M20 11a8 8 0 0 0-14-4.5L3.5 9M3.5 4v5h5M4 13a8 8 0 0 0 14 4.5l2.5-2.5M20.5 20v-5h-5',
  lock: 'M6 11h12v9.5H6V11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  clash: 'M3 8h13l-3.5-3.5M21 16H8l3.5 3.5',
  returned: 'M9 5L4 10l5 5M4 10h10a5.5 5.5 0 0 1 0 11h-3',
  twins: 'M9 4h11v13H9V4zM15 17v3H4V7h5',
  closed: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM7 12h10',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20zM13.5 7l3.5 3.5',
  note: 'M5 4h14v11l-5 5H5V4zM14 20v-5h5M8.5 8.5h7M8.5 12h4',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5c.6-3.4 3-5 6.5-5s5.9 1.6 6.5 5M16 5.5a3.2 3.2 0 0 1 0 6M18 14.8c2 .6 3.2 2.2 3.6 4.7',
  list: 'M8.5 6H21M8.5 12H21M8.5 18H21M3.5 6h.5M3.5 12h.5M3.5 18h.5',
  home: 'M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6',
  phone: 'M7 3h10v18H7V3zM11 18h2',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  upload: 'M12 16V5M7 9.5l5-5 5 5M4.5 20h15',
  globe:
    'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9z',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1.500-1.500',
  undo: 'M9 5L4 10l5 5M4 10h10a5.500 5.500 0 0 1 0 11h-3',
  copy: 'M9 9h11v11H9V9zM15 9V4H4v11h5',
  print: 'M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 14h10v6.500H7V14z',
  calendar: 'M4 6h16v14.5H4V6zM4 10.5h16M8.5 3.5V7M15.5 3.500V7',
  chart: 'M4 4v16h16M7.5 9l4 3.500 3-2 5 5.500',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15L6 16.500zM10 20.500h4',
  share: 'M12 14V3.500M8 7l4-3.500L16 7M6 11H5v9.500h14V11h-1',
  syringe: 'M14 4l6 6M17 7l-9.500 9.500H5V14l9.500-9.500M5 16.500L3 21M9 10.500l2 2M12 7.500l2 2',
  passport: 'M6 3h12v18H6V3zM12 7.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM9 17.500h6',
  more: 'M5 12h.5M12 12h.5M19 12h.5',
} as const;

export type IconName = keyof typeof SHAPES;

interface Props {
  readonly name: IconName;
  /** In pixels; 24 unless told. */
  readonly size?: number;
}

/** A sign beside a text that says the same; screen readers skip it. */
export function Icon({ name, size = 24 }: Props) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
