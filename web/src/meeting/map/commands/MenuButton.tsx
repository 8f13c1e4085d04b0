import { useState } from 'react';
import { MenuTrigger, Popover } from 'react-aria-components/Menu';
import type { IconName } from '../../../components/Icon.tsx';
import { ToolButton } from '../ToolButton.tsx';
import type { CommandSection } from './command.ts';
import { CommandMenu } from './CommandMenu.tsx';

type Props = {
  icon: IconName;
  label: string;
  title: string;
  /** Asked when the menu opens: some words depend on what is switched on then. */
  sections: () => readonly CommandSection[];
};

/** A tool that opens a menu of commands. */
export function MenuButton({ icon, label, title, sections }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <ToolButton icon={icon} label={label} />
      <Popover className="min-w-72 overflow-auto rounded-8 border-2 border-edge bg-white shadow-2">
        {open ? <CommandMenu label={title} sections={sections()} /> : null}
      </Popover>
    </MenuTrigger>
  );
}
