import { type AssetId, compareBoards, type Board } from '@tsunagu/domain';
import { compareText as text } from '@tsunagu/domain/catalogue/compare';
import { boardSign, comparisonSign, grow, union, type SignOptions } from '@tsunagu/notation';
import { useMemo } from 'react';
import { assetAddress } from '../api/asset-address.ts';
import { SignPicture } from '../components/SignPicture.tsx';
import { type Column, Table } from '../components/Table.tsx';
import { useWidth } from '../meeting/frame/use-width.ts';
import { type ChangeRow, changeRows } from './change-rows.ts';

const COLUMNS: readonly Column<ChangeRow>[] = [
  { key: 'what', header: text.columns.what, cell: (row) => row.what },
  { key: 'thing', header: text.columns.thing, isHeader: true, cell: (row) => row.thing },
  { key: 'detail', header: text.columns.detail, cell: (row) => row.detail },
];

/** On a phone three columns would run out of the window: the details stand below what they are about. */
const NARROW_COLUMNS: readonly Column<ChangeRow>[] = [
  { key: 'what', header: text.columns.what, width: 'min-w-0', cell: (row) => row.what },
  {
    key: 'thing',
    header: text.columns.thing,
    width: 'min-w-0',
    isHeader: true,
    cell: (row) => (
      <>
        {row.thing}
        {row.detail === '' ? null : <span className="block font-normal">{row.detail}</span>}
      </>
    ),
  },
];

/** One map over the other, or both beside each other. */
export type Way = 'over' | 'beside';

type Side = { readonly meetingId: string; readonly name: string; readonly board: Board };

/** Where the pictures of both maps are: each belongs to its own meeting. */
function picturesOf(sides: readonly Side[]): (id: AssetId) => string | undefined {
  const addresses = new Map(
    sides.flatMap(({ meetingId, board }) =>
      board.elements.flatMap((element) =>
        element.kind === 'image' ? [[element.asset, assetAddress(meetingId, element.asset)] as const] : [],
      ),
    ),
  );
  return (id) => addresses.get(id);
}

/** Two maps of one case over each other or side by side, and everything that changed as a table. */
export function ComparedBoards({ before, after, way }: { before: Side; after: Side; way: Way }) {
  const narrow = useWidth() === 'phone';
  const comparison = useMemo(() => compareBoards(before.board, after.board), [before.board, after.board]);
  const rows = useMemo(
    () => changeRows(before.board, after.board, comparison),
    [before.board, after.board, comparison],
  );
  const options: SignOptions = {
    hideNames: before.board.meta.hideNames || after.board.meta.hideNames,
    profile: after.board.meta.notation,
    assetHref: picturesOf([before, after]),
  };
  return (
    <div className="space-y-6">
      {way === 'over' ? (
        <Overlaid before={before} after={after} comparison={comparison} options={options} />
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {[before, after].map(({ name, board }, i) => (
            <figure key={name} className="min-w-0 space-y-2">
              <figcaption className="font-bold">{name}</figcaption>
              <SignPicture
                sign={boardSign(board, options)}
                label={i === 0 ? text.pictureBefore : text.pictureAfter}
                className="w-full rounded-8 border-2 border-line"
              />
            </figure>
          ))}
        </div>
      )}
      <section aria-labelledby="changes" className="space-y-2">
        <h2 id="changes">{text.changes(rows.length)}</h2>
        {rows.length === 0 ? (
          <p>{text.same}</p>
        ) : (
          <Table caption={text.table} rows={rows} rowKey={({ id }) => id} columns={narrow ? NARROW_COLUMNS : COLUMNS} />
        )}
      </section>
    </div>
  );
}

type OverlaidProps = {
  before: Side;
  after: Side;
  comparison: ReturnType<typeof compareBoards>;
  options: SignOptions;
};

/** The later map with its marks; what is gone lies faint below it. */
function Overlaid({ before, after, comparison, options }: OverlaidProps) {
  const { now, gone, marks } = comparisonSign(before.board, after.board, comparison, options);
  const bounds = grow(union([now, gone, marks].flatMap((sign) => (sign.nodes.length === 0 ? [] : [sign.bounds]))), 8);
  return (
    <figure className="space-y-2">
      <figcaption className="font-bold">{text.fromTo(before.name, after.name)}</figcaption>
      <div className="relative rounded-8 border-2 border-line">
        <SignPicture sign={{ nodes: gone.nodes, bounds }} label={text.pictureBefore} className="w-full opacity-30" />
        <SignPicture
          sign={{ nodes: [...now.nodes, ...marks.nodes], bounds }}
          label={text.pictureOver}
          className="absolute inset-0 w-full"
        />
      </div>
    </figure>
  );
}
