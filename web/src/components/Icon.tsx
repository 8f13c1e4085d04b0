import type { ReactNode } from 'react';

/** 24 × 24 strokes, drawn for this product. An icon never stands alone: its words are beside it. */
const DRAWINGS = {
  enter: <path d="M14 4h5v16h-5M4 12h11M11 8l4 4-4 4" />,
  board: <path d="M4 4h16v12H4zM9 20l3-4 3 4M8 12l3-3 2 2 3-3" />,
  person: <path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c1-4 4-5 8-5s7 1 8 5" />,
  people: (
    <path d="M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-4 3-5 6-5s6 1 6 5M16 5.5a3 3 0 0 1 0 5.5M17 14c3 .4 4 2 4 5" />
  ),
  leave: <path d="M10 4H5v16h5M9 12h11M16 8l4 4-4 4" />,
  check: <path d="m5 13 5 5L20 7" />,
  done: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 12l3 3 5-6" />,
  warning: <path d="M12 4 2.5 20h19zM12 10v5M12 17.5v.5" />,
  info: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.5v.5" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  talk: <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5" />,
  undo: <path d="M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3" />,
  redo: <path d="m16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h3" />,
  download: <path d="M12 4v11M7 11l5 5 5-5M4 20h16" />,
  print: <path d="M7 9V4h10v5M7 16H4V9h16v7h-3M7 14h10v6H7z" />,
  hide: <path d="M3 12c3-5 6-6 9-6s6 1 9 6c-3 5-6 6-9 6s-6-1-9-6zM4 20 20 4" />,
  calendar: <path d="M4 6h16v14H4zM4 11h16M8 3v5M16 3v5" />,
  place: <path d="M12 21c5-6 7-9 7-12a7 7 0 0 0-14 0c0 3 2 6 7 12zM12 11.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z" />,
  role: <path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3" />,
  minutes: <path d="M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7" />,
  plus: <path d="M12 5v14M5 12h14" />,
  next: <path d="m9 5 7 7-7 7" />,
  previous: <path d="m15 5-7 7 7 7" />,
  down: <path d="m5 9 7 7 7-7" />,
  up: <path d="m5 15 7-7 7 7" />,
  wait: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 3" />,
  lock: <path d="M6 11h12v10H6zM8 11V8a4 4 0 0 1 8 0v3" />,
  offline: <path d="M3 9a14 14 0 0 1 18 0M7 13a8 8 0 0 1 10 0M12 18v.5M4 20 20 4" />,
  copy: <path d="M9 9h11v11H9zM5 15H4V4h11v1" />,
  screen: <path d="M3 4h18v12H3zM8 20h8M12 16v4" />,
  list: <path d="M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5" />,
  pencil: <path d="m4 20 1-5L16 4l4 4L9 19zM14 6l4 4" />,
  trash: <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />,
  menu: <path d="M4 6h16M4 12h16M4 18h16" />,
  connect: <path d="M6 20a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM18 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8.2 14.9 15.8 9.1" />,
  sticky: <path d="M4 4h16v10l-6 6H4zM14 20v-6h6M8 9h8" />,
  ring: <path d="M12 20c5 0 9-3.6 9-8s-4-8-9-8-9 3.6-9 8 4 8 9 8zM12 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />,
  eraser: <path d="M4 15 14 5l6 6-8 8H8zM9 10l6 6M12 20h8" />,
  table: <path d="M3 5h18v14H3zM3 10h18M9 5v14M15 5v14" />,
  chart: <path d="M4 20V4M4 20h16M8 16v-5M13 16V8M18 16v-3" />,
  lanes: <path d="M3 5h18v14H3zM9 5v14M15 5v14" />,
  fit: <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />,
  more: <path d="M5 12h.5M12 12h.5M19 12h.5" strokeWidth="4" />,
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21" />,
  group: <path d="M4 4h4M4 4v4M20 4h-4M20 4v4M4 20h4M4 20v-4M20 20h-4M20 20v-4M8 8h5v5H8zM12 12h4v4h-4z" />,
  ungroup: <path d="M4 4h7v7H4zM13 13h7v7h-7zM15 5l4 4M19 5l-4 4" />,
  front: <path d="M9 9h11v11H9zM5 15H4V4h11v1M14.5 17.5v-6M12 14l2.5-2.5L17 14" />,
  back: <path d="M4 4h11v11H4zM19 9h1v11H9v-1M9.5 6.5v6M7 10l2.5 2.5L12 10" />,
  unlock: <path d="M6 11h12v10H6zM8 11V8a4 4 0 0 1 7.5-2" />,
  align: <path d="M4 3v18M8 6h12v4H8zM8 14h7v4H8z" />,
  text: <path d="M5 7V4h14v3M12 4v16M9 20h6" />,
  keyboard: <path d="M3 6h18v12H3zM7 10h.5M11 10h.5M15 10h.5M8 14h8" />,
  paste: <path d="M8 5H5v16h14V5h-3M8 3h8v4H8zM9 12h6M9 16h6" />,
  cut: (
    <path d="M7 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM7 20.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 8l10 10M9 16 19 6" />
  ),
  zoom: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21M10.5 8v5M8 10.5h5" />,
  all: <path d="M4 4h16v16H4zM8 12l3 3 5-6" strokeDasharray="none" />,
} as const satisfies Record<string, ReactNode>;
export type IconName = keyof typeof DRAWINGS;

/** Grows with the text beside it; hidden from readers of the screen, whose words are the text. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      className={`inline-block size-[1.35em] shrink-0 align-[-0.25em] ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
