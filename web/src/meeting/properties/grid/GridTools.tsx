import { LIMITS } from '@tsunagu/domain';
import { figuresText as text } from '@tsunagu/domain/catalogue/figures';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';
import { Button } from '../../../components/Button.tsx';
import { type Axis, type Grid, inserted, isFull, moved, type Place, removed } from './grid.ts';

type Change = (grid: Grid) => Grid | undefined;
type Props = {
  grid: Grid;
  /** The cell that has or last had the focus. */
  at: Place;
  onChange: (change: Change) => void;
};

/** Rows and columns: added at the end by a press; at the cell in hand by a menu. */
export function GridTools({ grid, at, onChange }: Props) {
  const full = isFull(grid, 'rows') && isFull(grid, 'columns');
  return (
    <div className="flex flex-wrap gap-2">
      <Button icon="plus" onPress={() => onChange((now) => inserted(now, 'rows', now.rows))}>
        {text.addRow}
      </Button>
      <Button icon="plus" onPress={() => onChange((now) => inserted(now, 'columns', now.columns))}>
        {text.addColumn}
      </Button>
      <AxisMenu axis="rows" grid={grid} at={at.row} onChange={onChange} />
      <AxisMenu axis="columns" grid={grid} at={at.column} onChange={onChange} />
      {full ? <p>{text.full(LIMITS.tableRows, LIMITS.tableColumns)}</p> : null}
    </div>
  );
}

function AxisMenu({ axis, grid, at, onChange }: Omit<Props, 'at'> & { axis: Axis; at: number }) {
  const rows = axis === 'rows';
  const name = rows ? text.rowMenu(at + 1) : text.columnMenu(at + 1);
  const actions: readonly { label: string; change: Change; off: boolean }[] = [
    {
      label: rows ? text.rowAbove : text.columnLeft,
      change: (now) => inserted(now, axis, at),
      off: isFull(grid, axis),
    },
    {
      label: rows ? text.rowBelow : text.columnRight,
      change: (now) => inserted(now, axis, at + 1),
      off: isFull(grid, axis),
    },
    { label: rows ? text.rowUp : text.columnBack, change: (now) => moved(now, axis, at, -1), off: at === 0 },
    {
      label: rows ? text.rowDown : text.columnForth,
      change: (now) => moved(now, axis, at, 1),
      off: at + 1 >= grid[axis],
    },
    {
      label: rows ? text.removeRow : text.removeColumn,
      change: (now) => removed(now, axis, at),
      off: grid[axis] <= 1,
    },
  ];
  return (
    <MenuTrigger>
      <Button look="quiet" icon="down">
        {name}
      </Button>
      <Popover className="min-w-64 rounded-8 border-2 border-edge bg-white py-1 shadow-2">
        <Menu aria-label={name} className="outline-none">
          {actions.map(({ label, change, off }) => (
            <MenuItem
              key={label}
              textValue={label}
              isDisabled={off}
              onAction={() => onChange(change)}
              className="flex min-h-target cursor-pointer items-center px-4 py-2 outline-none data-disabled:text-solid-gray-600 data-focused:bg-accent-soft"
            >
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
