import { PLAIN_COURSE, Union } from '@tsunagu/domain';
import { unionSign, type Outline } from '@tsunagu/notation';
import { SignPicture } from '../../components/SignPicture.tsx';

const SIDE = 36;
const form = (kind: Outline['form'], x: number): Outline => ({ form: kind, box: { x, y: 0, w: SIDE, h: SIDE } });

/** How the line of such a couple looks on the map; says nothing, because its choice has words. */
export function UnionPicture({ meaning }: { meaning: Partial<Union> }) {
  const union = Union.parse({ id: 'uni_0', a: 'el_0', b: 'el_1', ...meaning });
  const { nodes } = unionSign(union, { a: form('rect', 0), b: form('rect', 106), children: [] }, PLAIN_COURSE, {
    hideNames: false,
  });
  return (
    <span aria-hidden="true">
      <SignPicture sign={{ nodes, bounds: { x: 54, y: 30, w: 34, h: 0 } }} label="" className="h-8 w-14" />
    </span>
  );
}
