import { SUPPORTER_KIND_NAMES, SupporterKind } from '@tsunagu/domain';
import { propertiesText as text } from '@tsunagu/domain/catalogue/properties';
import { KIND_ICONS } from '@tsunagu/notation';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { inputClass, labelClass } from '../../components/field-look.ts';
import { Icon } from '../../components/Icon.tsx';

const NONE = 'none';
type Props = {
  value: SupporterKind | null;
  /** Whether 「決めない」 is offered: a resource always has a kind, a person need not. */
  mayBeNone?: boolean;
  onChange: (kind: SupporterKind | null) => void;
  isReadOnly: boolean;
};

/** 種別, each with the small drawing that it has on the map; the words stand beside it. */
export function KindSelect({ value, mayBeNone = false, onChange, isReadOnly }: Props) {
  const kinds = [...(mayBeNone ? [NONE] : []), ...SupporterKind.options];
  return (
    <Select
      value={value ?? NONE}
      isDisabled={isReadOnly}
      onChange={(key) => onChange(SupporterKind.safeParse(key).data ?? null)}
      className="space-y-1"
    >
      <Label className={labelClass}>{text.kind}</Label>
      <Button className={`${inputClass} flex cursor-pointer items-center justify-between gap-2 text-left`}>
        <SelectValue className="flex items-center gap-3">{() => <Kind kind={value} />}</SelectValue>
        <Icon name="down" />
      </Button>
      <Popover
        maxHeight={420}
        className="w-(--trigger-width) min-w-64 overflow-auto rounded-8 border-2 border-edge bg-white shadow-2"
      >
        <ListBox className="outline-none">
          {kinds.map((kind) => (
            <ListBoxItem
              key={kind}
              id={kind}
              textValue={SUPPORTER_KIND_NAMES[kind as SupporterKind] ?? text.noKind}
              className="flex min-h-target cursor-pointer items-center gap-3 px-4 py-2 outline-none data-focused:bg-accent-soft data-selected:font-bold"
            >
              <Kind kind={SupporterKind.safeParse(kind).data ?? null} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function Kind({ kind }: { kind: SupporterKind | null }) {
  if (kind === null) return <span>{text.noKind}</span>;
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox="0 0 24 24"
        className="size-6 shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <path d={KIND_ICONS[kind]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <span>{SUPPORTER_KIND_NAMES[kind]}</span>
    </>
  );
}
