import {
  type Area,
  type CareAreaLevel,
  type CareAreaStep,
  displayName,
  LEAST_RINGS,
  MOST_RINGS,
  shownCareAreas,
} from '@tsunagu/domain';
import { addingText as text } from '@tsunagu/domain/catalogue/adding';
import { useState } from 'react';
import { useSettings } from '../../../api/use-settings.ts';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { CheckGroup } from '../../../components/CheckGroup.tsx';
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Form } from '../../../components/Form.tsx';
import { useFacts, useRoom } from '../../live/room.tsx';
import { useUi } from '../../live/ui.tsx';
import { addLadder } from '../board-actions.ts';
import { LadderPicture } from './LadderPicture.tsx';

/** The rings that figures of the field draw around 本人. */
const USUAL: readonly CareAreaLevel[] = ['home-district', 'daily-living', 'municipality'];

/** 圏域の輪: two to five steps of the organisation's ladder, nested around 本人, in one go. */
export function LadderDialog() {
  const { board } = useRoom();
  const { mayFacilitate } = useFacts();
  const ui = useUi();
  const ladder = shownCareAreas(useSettings());
  const [levels, setLevels] = useState(() => usualOf(ladder));
  const [shape, setShape] = useState<Area['shape']>('ring');
  const [old] = useState(() =>
    [...board.elements.all().values()].filter(
      (element): element is Area =>
        element.kind === 'area' && element.careArea !== null && (!element.locked || mayFacilitate),
    ),
  );
  // Lines at an area go with it: then somebody has to want it.
  const [replace, setReplace] = useState(() => old.every((area) => board.tiesOf(area.id).size === 0));
  const [tried, setTried] = useState(false);
  const steps = ladder.filter((step) => levels.includes(step.level));
  const isFine = steps.length >= LEAST_RINGS && steps.length <= MOST_RINGS;
  const place = (): boolean => {
    setTried(true);
    if (!isFine) return false;
    addLadder(board, steps, { shape, instead: replace ? old.map((area) => area.id) : [] });
    ui.dialog.set(null);
    ui.canvas.get()?.zoomToFit();
    ui.spoken.set(text.ladderPlaced(steps.length));
    return true;
  };
  return (
    <Dialog title={text.ladderTitle} isOpen wide onClose={() => ui.dialog.set(null)}>
      <Form label={text.ladderTitle} onSubmit={place}>
        <p>{text.ladderLead}</p>
        <CheckGroup<CareAreaLevel>
          label={text.ladderSteps(LEAST_RINGS, MOST_RINGS)}
          values={levels}
          choices={ladder.map(({ level, name }) => ({ value: level, label: name }))}
          error={
            (tried || steps.length > MOST_RINGS) && !isFine ? text.ladderCount(LEAST_RINGS, MOST_RINGS) : undefined
          }
          onChange={setLevels}
        />
        <ChoiceGroup
          label={text.ladderShape}
          value={shape}
          choices={(['ring', 'rectangle'] as const).map((value) => ({ value, label: text.ladderShapes[value] }))}
          onChange={setShape}
        />
        {old.length === 0 ? null : (
          <CheckField
            label={text.ladderReplace(old.map((area) => displayName(area, { hideNames: false })).join('、'))}
            checked={replace}
            onChange={setReplace}
          />
        )}
        {isFine ? <LadderPicture steps={steps} shape={shape} /> : null}
        <Button type="submit" look="primary" icon="check">
          {text.ladderPlace}
        </Button>
      </Form>
    </Dialog>
  );
}

/** The usual three where the organisation shows them; else the first three that it shows. */
function usualOf(ladder: readonly CareAreaStep[]): CareAreaLevel[] {
  const usual = ladder.filter((step) => USUAL.includes(step.level));
  return (usual.length >= LEAST_RINGS ? usual : ladder.slice(0, 3)).map((step) => step.level);
}
