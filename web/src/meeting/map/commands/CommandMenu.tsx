import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Icon } from '../../../components/Icon.tsx';
import type { CommandSection } from './command.ts';

type Props = {
  label: string;
  sections: readonly CommandSection[];
  /** The menu is to go away: something was done, or Escape pressed. */
  onDone?: () => void;
};

/** Commands as a menu: icon, words, and the key for those who use one. Arrows move, Enter does, Escape leaves. */
export function CommandMenu({ label, sections, onDone }: Props) {
  return (
    <Menu aria-label={label} autoFocus="first" {...(onDone ? { onClose: onDone } : {})} className="py-1 outline-none">
      {sections.map((section) => (
        <MenuSection key={section.key} aria-label={section.label} className="border-line not-first:border-t">
          <Header className="px-4 pt-2 text-small text-ink-soft">{section.label}</Header>
          {section.commands.map((command) => (
            <MenuItem
              key={command.key}
              id={command.key}
              textValue={command.label}
              onAction={command.run}
              className="flex min-h-target cursor-pointer items-center gap-3 px-4 py-1 outline-none data-focused:bg-accent-soft"
            >
              <Icon name={command.icon} />
              <span className="flex-1">{command.label}</span>
              {command.keys === undefined ? null : (
                <kbd className="font-sans text-small text-ink-soft max-sm:hidden">{command.keys}</kbd>
              )}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </Menu>
  );
}
