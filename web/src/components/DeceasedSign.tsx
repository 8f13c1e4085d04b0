import { ElementId, type NotationProfile, Person } from '@tsunagu/domain';
import { elementSign } from '@tsunagu/notation';
import { drawNode } from './SignPicture.tsx';

const SOMEBODY = Person.parse({
  id: ElementId.parse('el_0'),
  kind: 'person',
  pos: { x: 0, y: 0 },
  label: ' ',
  sex: 'female',
  deceased: true,
});

/** A person who has died, as a notation draws them; words beside it say the same. */
export function DeceasedSign({ notation }: { notation: NotationProfile }) {
  const { nodes, body } = elementSign(SOMEBODY, { hideNames: false, profile: notation });
  const frame = `${body.x - 4} ${body.y - 4} ${body.w + 8} ${body.h + 8}`;
  return (
    <svg aria-hidden="true" viewBox={frame} className="size-9 shrink-0">
      {nodes.filter((node) => node.tag !== 'text').map(drawNode)}
    </svg>
  );
}
