import {
  boardFromTemplate,
  FUNCTION_MARKS,
  FUNCTION_NAMES,
  type MeetingFunction,
  type Template,
  templateForFunction,
} from '@tsunagu/domain';
import { newMeetingText } from '@tsunagu/domain/catalogue/new-meeting';
import { boardSign } from '@tsunagu/notation';
import { useMemo } from 'react';
import { Button } from '../components/Button.tsx';
import { Card } from '../components/Card.tsx';
import { Icon } from '../components/Icon.tsx';
import { SignPicture } from '../components/SignPicture.tsx';

const FUNCTIONS = [1, 2, 3, 4, 5] as const satisfies readonly MeetingFunction[];

/** Five kinds of meeting, each with the board it starts on and what it will produce. */
export function FunctionCards({ onChoose }: { onChoose: (fn: MeetingFunction) => void }) {
  return (
    <section aria-labelledby="choose-function" className="space-y-4">
      <h2 id="choose-function">{newMeetingText.choose}</h2>
      <ul className="grid gap-6 lg:grid-cols-2">
        {FUNCTIONS.map((fn) => (
          <FunctionCard key={fn} template={templateForFunction(fn)} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

function FunctionCard({ template, onChoose }: { template: Template; onChoose: (fn: MeetingFunction) => void }) {
  const fn = template.function;
  const name = FUNCTION_NAMES[fn];
  const sign = useMemo(
    () =>
      boardSign(
        boardFromTemplate(template, {
          subjectAlias: '',
          random: (count) => crypto.getRandomValues(new Uint8Array(count)),
        }),
        { hideNames: false },
      ),
    [template],
  );
  return (
    <Card as="li">
      <div className="flex h-full flex-col gap-4">
        <div>
          <h3 className="text-[1.25rem]">
            {FUNCTION_MARKS[fn]} {name}
          </h3>
          <p>{newMeetingText.lead[fn]}</p>
        </div>
        <SignPicture
          sign={sign}
          label={newMeetingText.pictureOf(name)}
          className="h-56 w-full rounded-8 border border-line bg-white"
        />
        <div>
          <p className="font-bold">{newMeetingText.produces}</p>
          <ul className="flex flex-wrap gap-x-4">
            {template.produces.map(({ label }) => (
              <li key={label}>
                <Icon name="check" className="text-good" /> {label}
              </li>
            ))}
          </ul>
        </div>
        <div className="mt-auto">
          <Button look="primary" wide onPress={() => onChoose(fn)}>
            {newMeetingText.take(name)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
