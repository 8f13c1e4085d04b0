import { type Course, LIMITS, type Timeline } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { Button } from '../../components/Button.tsx';
import { useRoom } from '../live/room.tsx';
import { CourseFields } from './timeline/CourseFields.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import { LinesField } from './LinesField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { OpenWindow } from './OpenWindow.tsx';
import { TextOf, type FieldsProps } from './TextOf.tsx';
import { TitleField } from './TitleField.tsx';

const LINES = ['solid', 'dashed', 'dotted'] as const satisfies readonly Course['line'][];

/** 経過の図: its axes and times, and the courses with their points. */
export function TimelineFields({ element: timeline, write, isReadOnly, inside, autoFocus }: FieldsProps<Timeline>) {
  const { board } = useRoom();
  const { id } = timeline;
  /** Courses are one value of the document: each change starts from what they are at this very moment. */
  const amend = (change: (courses: readonly Course[]) => Course[]) => {
    const now = board.elements.get(id);
    if (now?.kind === 'timeline') board.elements.update(id, { courses: change(now.courses) });
  };
  const words = (
    <>
      <TitleField element={timeline} write={write} isReadOnly={isReadOnly} autoFocus={autoFocus} />
      <TextOf record={timeline} field="timeAxis" label={text.timeAxis} write={write} isReadOnly={isReadOnly} />
      <TextOf record={timeline} field="levelAxis" label={text.levelAxis} write={write} isReadOnly={isReadOnly} />
      <LinesField
        label={text.steps}
        id={id}
        field="steps"
        lines={timeline.steps}
        most={LIMITS.lanes}
        isReadOnly={isReadOnly}
        onWrite={(steps) => write({ steps })}
      />
    </>
  );
  if (inside === 'panel')
    return (
      <>
        <OpenWindow id={id} label={text.editTimeline} />
        {words}
        <MoreFields record={timeline} write={write} isReadOnly={isReadOnly} />
      </>
    );
  const add = () => {
    board.undoManager().stopCapturing();
    amend((courses) => [...courses, freshCourse(courses.length)]);
  };
  return (
    <>
      <FigurePicture element={timeline} />
      {words}
      <section aria-label={text.courses} className="space-y-4">
        <h3>{text.courses}</h3>
        {timeline.courses.map((course, at) => (
          <CourseFields
            key={at}
            id={id}
            at={at}
            course={course}
            isReadOnly={isReadOnly}
            onChange={(patch) =>
              amend((courses) => courses.map((one, place) => (place === at ? { ...one, ...patch } : one)))
            }
            onRemove={() => {
              board.undoManager().stopCapturing();
              amend((courses) => courses.filter((_, place) => place !== at));
            }}
          />
        ))}
        {isReadOnly || timeline.courses.length >= LIMITS.courses ? null : (
          <Button icon="plus" onPress={add}>
            {text.addCourse}
          </Button>
        )}
      </section>
      <MoreFields record={timeline} write={write} isReadOnly={isReadOnly} />
    </>
  );
}

/** A level course whose line differs from the one before it. */
const freshCourse = (count: number): Course => ({
  name: text.course(count + 1),
  points: [
    [0, 0.5],
    [1, 0.5],
  ],
  line: LINES[count % LINES.length] ?? 'solid',
});
