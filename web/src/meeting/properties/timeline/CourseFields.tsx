import { addPoint, type Course, type CoursePoint, type ElementId, LIMITS, removePoint } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx';
import { SharedTextField } from '../../live/SharedTextField.tsx';
import { CoursePlot } from './CoursePlot.tsx';
import { PointTable } from './PointTable.tsx';

type Props = {
  /** The timeline, and which of its courses this is. */
  id: ElementId;
  at: number;
  course: Course;
  isReadOnly: boolean;
  onChange: (patch: Partial<Course>) => void;
  onRemove: () => void;
};

/** One course: its name, the form of its line, and its points on a plot and in a table. */
export function CourseFields({ id, at, course, isReadOnly, onChange, onRemove }: Props) {
  const [chosen, setChosen] = useState(0);
  const inHand = Math.min(chosen, course.points.length - 1);
  const name = course.name || text.course(at + 1);
  const put = (points: CoursePoint[] | undefined) => {
    if (points) onChange({ points });
  };
  const remove = (place: number) => {
    put(removePoint(course.points, place));
    setChosen(Math.max(0, place - 1));
  };
  const add = () => {
    put(addPoint(course.points, inHand));
    setChosen(Math.min(inHand + 1, course.points.length - 1));
  };
  return (
    <section aria-label={name} className="space-y-3 rounded-12 border border-line p-3 sm:p-4">
      <div className="grid gap-3 sm:grid-cols-2">
        <SharedTextField
          key={at}
          label={text.courseName}
          value={course.name}
          at={{ id, field: `courses:${at}` }}
          isReadOnly={isReadOnly}
          maxLength={LIMITS.label}
          onWrite={(typed) => onChange({ name: typed })}
        />
        <ChoiceGroup
          label={text.courseLine}
          value={course.line}
          isReadOnly={isReadOnly}
          choices={(['solid', 'dashed', 'dotted'] as const).map((value) => ({ value, label: text.courseLines[value] }))}
          onChange={(line) => onChange({ line })}
        />
      </div>
      {isReadOnly ? null : <p className="text-small text-ink-soft">{text.pointsHint}</p>}
      <CoursePlot
        name={name}
        course={course}
        chosen={inHand}
        isReadOnly={isReadOnly}
        onChoose={setChosen}
        onChange={(points) => onChange({ points })}
        onRemove={remove}
      />
      <PointTable
        points={course.points}
        name={name}
        isReadOnly={isReadOnly}
        onChange={(points) => onChange({ points })}
        onRemove={remove}
      />
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button icon="plus" isDisabled={course.points.length >= LIMITS.coursePoints} onPress={add}>
            {text.addPoint}
          </Button>
          <Button look="danger" icon="trash" onPress={onRemove}>
            {text.removeCourse(name)}
          </Button>
        </div>
      )}
    </section>
  );
}
