import { type Course, type CoursePoint, movePoint } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { percent } from './percent.ts';

/** Size of the plot in its own units; the page scales it. */
const PLOT = { w: 480, h: 200, air: 20 } as const;
/** How far a key moves a point: a fiftieth of the plot, with Shift a tenth. */
const STEP = 0.02;
const LEAP = 0.1;
/** Radius at which a finger takes a point: 48 px across when the plot is as narrow as a phone. */
const GRASP = 38;
const DASHES: Readonly<Record<Course['line'], string | undefined>> = {
  solid: undefined,
  dashed: '14 8',
  dotted: '0 9',
};

type Props = {
  name: string;
  course: Course;
  /** The point in hand. */
  chosen: number;
  isReadOnly: boolean;
  onChoose: (at: number) => void;
  onChange: (points: CoursePoint[]) => void;
  onRemove: (at: number) => void;
};

/** The points of one course, moved by dragging or by the arrow keys. A drag is written once, when it ends. */
export function CoursePlot({ name, course, chosen, isReadOnly, onChoose, onChange, onRemove }: Props) {
  const plot = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ at: number; to: CoursePoint } | null>(null);
  const points = drag ? movePoint(course.points, drag.at, drag.to) : course.points;

  const placeOf = (event: PointerEvent): CoursePoint => {
    const box = plot.current?.getBoundingClientRect();
    if (!box) return [0, 0];
    const scale = (PLOT.w + 2 * PLOT.air) / box.width;
    return [
      ((event.clientX - box.left) * scale - PLOT.air) / PLOT.w,
      1 - ((event.clientY - box.top) * scale - PLOT.air) / PLOT.h,
    ];
  };
  const byKey = (event: KeyboardEvent, at: number) => {
    const point = course.points[at];
    if (!point || isReadOnly) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      return onRemove(at);
    }
    const way = KEYS[event.key];
    if (!way) return;
    event.preventDefault();
    const by = event.shiftKey ? LEAP : STEP;
    onChange(movePoint(course.points, at, [point[0] + way[0] * by, point[1] + way[1] * by]));
  };
  const drop = () => {
    if (drag) onChange(movePoint(course.points, drag.at, drag.to));
    setDrag(null);
  };
  return (
    <svg
      ref={plot}
      role="group"
      aria-label={text.plot(name)}
      viewBox={`${-PLOT.air} ${-PLOT.air} ${PLOT.w + 2 * PLOT.air} ${PLOT.h + 2 * PLOT.air}`}
      className="block w-full max-w-[40rem] rounded-8 bg-ground-soft select-none"
    >
      <path d={`M0 0V${PLOT.h}H${PLOT.w}`} fill="none" stroke="#626264" strokeWidth="2" />
      <polyline
        points={points.map((point) => `${xOf(point)},${yOf(point)}`).join(' ')}
        fill="none"
        stroke="#1a1a1c"
        strokeWidth="4"
        strokeLinecap={course.line === 'dotted' ? 'round' : 'butt'}
        strokeDasharray={DASHES[course.line]}
      />
      {points.map((point, at) => (
        <g
          key={at}
          role="slider"
          tabIndex={isReadOnly ? -1 : 0}
          aria-label={text.point(at + 1, percent(point[0]), percent(point[1]))}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent(point[1])}
          aria-valuetext={text.point(at + 1, percent(point[0]), percent(point[1]))}
          aria-readonly={isReadOnly}
          // Only a point holds the finger; beside it the window scrolls.
          className={isReadOnly ? '' : 'cursor-move touch-none focus-visible:outline-3 focus-visible:outline-black'}
          onFocus={() => onChoose(at)}
          onKeyDown={(event) => byKey(event, at)}
          onPointerDown={(event) => {
            if (isReadOnly) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            onChoose(at);
            setDrag({ at, to: point });
          }}
          onPointerMove={(event) => {
            if (drag?.at === at) setDrag({ at, to: placeOf(event) });
          }}
          onPointerUp={drop}
          onPointerCancel={() => setDrag(null)}
        >
          <circle cx={xOf(point)} cy={yOf(point)} r={GRASP} fill="transparent" />
          <circle
            cx={xOf(point)}
            cy={yOf(point)}
            r={at === chosen ? 13 : 11}
            fill={at === chosen ? '#1a1a1c' : '#fff'}
            stroke="#1a1a1c"
            strokeWidth="3"
          />
        </g>
      ))}
    </svg>
  );
}

const xOf = ([time]: CoursePoint): number => Math.round(time * PLOT.w);
const yOf = ([, level]: CoursePoint): number => Math.round((1 - level) * PLOT.h);

const KEYS: Readonly<Record<string, CoursePoint | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
