import { type NotationProfile, notationProfiles } from '@tsunagu/domain';
import { notationChoiceText as text } from '@tsunagu/domain/catalogue/notation-choice';
import { useSettings } from '../../api/use-settings.ts';
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { NotationLines } from '../../components/NotationLines.tsx';
import { useRoom } from '../live/room.tsx';
import { samePlain } from '../live/same-plain.ts';
import { useUi } from '../live/ui.tsx';
import { useNotation } from '../live/use-board.ts';

/** 記号の決まり of this meeting: meanings stay as they are, every screen draws them the other way at once. */
export function NotationDialog() {
  const { board } = useRoom();
  const ui = useUi();
  const settings = useSettings();
  const now = useNotation(board);
  const profiles = notationProfiles(settings);
  // The meeting may draw by a profile that the settings have changed or lost since: it keeps it until another is chosen.
  const isKept = !profiles.some((profile) => samePlain(profile, now));
  const KEPT = 'kept';
  const choices = [
    ...(isKept ? [{ value: KEPT, profile: now, label: text.asInMeeting(now.name) }] : []),
    ...profiles.map((profile) => ({ value: profile.id, profile, label: profile.name })),
  ];
  const choose = (notation: NotationProfile | undefined) => {
    if (notation) board.meta.update({ notation });
  };
  return (
    <Dialog title={text.title} isOpen wide onClose={() => ui.dialog.set(null)}>
      <p>{text.meetingLead}</p>
      <ChoiceGroup
        label={text.choose}
        value={isKept ? KEPT : now.id}
        stacked
        choices={choices.map(({ value, label, profile }) => ({
          value,
          label,
          below: <NotationLines notation={profile} />,
        }))}
        onChange={(value) => choose(choices.find((one) => one.value === value)?.profile)}
      />
    </Dialog>
  );
}
