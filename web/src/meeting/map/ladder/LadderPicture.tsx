import { type Area, type CareAreaStep, type Element, ElementId, ladderAreas } from '@tsunagu/domain';
import { addingText as text } from '@tsunagu/domain/catalogue/adding';
import { boardSign } from '@tsunagu/notation';
import { useMemo } from 'react';
import { SignPicture } from '../../../components/SignPicture.tsx';

type Props = { steps: readonly CareAreaStep[]; shape: Area['shape'] };

/** What the chosen steps will look like, drawn as the map draws them. */
export function LadderPicture({ steps, shape }: Props) {
  const sign = useMemo(() => {
    const areas = ladderAreas(steps, { centre: { x: 0, y: 0 }, shape, bottom: 0 });
    const elements = areas.map((area, at): Element => ({ ...area, id: ElementId.parse(`el_${at}`) }));
    // Small on this page: the names are drawn so much larger that they can be read.
    return boardSign({ elements, ties: [], unions: [], ink: [], issues: [] }, { hideNames: false, minText: 72 });
  }, [steps, shape]);
  return <SignPicture sign={sign} label={text.ladderPicture} className="block max-h-72 w-full" />;
}
