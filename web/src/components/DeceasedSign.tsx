import { ElementId, type NotationProfile, Person } from '@tsunagu/domain';
import { elementSign } from '@tsunagu/notation';
import { useMemo } from 'react';
import { SignPicture } from './SignPicture.tsx';

const SOMEBODY = Person.parse({
  id: ElementId.parse('el_0'),
  kind: 'person',
  pos: { x: 0, y: 0 },
  label: ' ',
  sex: 'female',
  deceased: true,
});

/** A person who has died, as a notation draws them. */
export function DeceasedSign({ notation, label }: { notation: NotationProfile; label: string }) {
  const sign = useMemo(() => {
    const { nodes, body } = elementSign(SOMEBODY, { hideNames: false, profile: notation });
    return { nodes: nodes.filter((node) => node.tag !== 'text'), bounds: body };
  }, [notation]);
  return <SignPicture sign={sign} label={label} className="size-9 shrink-0" />;
}
