import { closingStepsText } from '@tsunagu/domain/catalogue/closing-steps';
import { commonText } from '@tsunagu/domain/catalogue/common';
import { CloseWords } from '../../components/Dialog.tsx';
import { OutputDialog } from '../../output/OutputDialog.tsx';
import { AgendaDialog } from '../agenda/AgendaDialog.tsx';
import { ClosingDialog } from '../closing/ClosingDialog.tsx';
import { FactsDialog } from '../facts/FactsDialog.tsx';
import { FamilyDialog } from '../family/FamilyDialog.tsx';
import { LayoutDialog } from '../layout/LayoutDialog.tsx';
import { useRoom } from '../live/room.tsx';
import { useStore } from '../live/store.ts';
import { type MeetingDialog, useUi } from '../live/ui.tsx';
import { AddAreaDialog } from '../map/AddAreaDialog.tsx';
import { AddSupporterDialog } from '../map/AddSupporterDialog.tsx';
import { AlignDialog } from '../map/AlignDialog.tsx';
import { ConnectDialog } from '../map/ConnectDialog.tsx';
import { KeysDialog } from '../map/KeysDialog.tsx';
import { LadderDialog } from '../map/ladder/LadderDialog.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { PeopleDialog } from '../people/PeopleDialog.tsx';
import { MultiDialog } from '../properties/MultiPanel.tsx';
import { ThingDialog } from '../properties/ThingPanel.tsx';
import { RoleDialog } from '../roles/RoleDialog.tsx';
import { StarterDialog } from '../starter/StarterDialog.tsx';
import { TakeTemplateDialog } from '../template/TakeTemplateDialog.tsx';
import { useMeetingTemplate } from '../template/use-meeting-template.ts';
import { DoorDialog } from './DoorDialog.tsx';
import { NotationDialog } from './NotationDialog.tsx';

/** The window that is open over the meeting, if any. */
export function OpenDialog() {
  const dialog = useStore(useUi().dialog);
  // Closing asks for it: fetched ahead, so that the window opens with everything that is missing.
  useMeetingTemplate();
  // In the window that ends the meeting, 「とじる」 would be taken for that.
  const closing = dialog?.kind === 'closing' ? closingStepsText.backToMeeting : commonText.close;
  return (
    <CloseWords value={dialog?.back === undefined ? closing : closingStepsText.backToClosing}>
      <Content dialog={dialog} />
    </CloseWords>
  );
}

function Content({ dialog }: { dialog: MeetingDialog | null }) {
  const { meetingId } = useRoom();
  const ui = useUi();
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'add-supporter':
      return <AddSupporterDialog />;
    case 'connect':
      return <ConnectDialog from={dialog.from} />;
    case 'add-area':
      return <AddAreaDialog />;
    case 'thing':
      return <ThingDialog key={dialog.thing.id} thing={dialog.thing} fresh={dialog.fresh ?? false} />;
    case 'role':
      return <RoleDialog key={dialog.id} id={dialog.id} />;
    case 'door':
      return meetingId === null ? null : <DoorDialog meetingId={meetingId} />;
    case 'family':
      return <FamilyDialog of={dialog.of} />;
    case 'facts':
      return meetingId === null ? null : <FactsDialog meetingId={meetingId} />;
    case 'notation':
      return <NotationDialog />;
    case 'export':
      return <ExportDialog />;
    case 'output':
      return meetingId === null ? null : <OutputDialog meetingId={meetingId} onClose={() => ui.dialog.set(null)} />;
    case 'import':
      return <ImportDialog />;
    case 'add-ladder':
      return <LadderDialog />;
    case 'people':
      return <PeopleDialog />;
    case 'agenda':
      return <AgendaDialog />;
    case 'many':
      return <MultiDialog ids={dialog.ids} />;
    case 'align':
      return <AlignDialog />;
    case 'keys':
      return <KeysDialog />;
    case 'layout':
      return <LayoutDialog />;
    case 'starter':
      return <StarterDialog />;
    case 'take-template':
      return <TakeTemplateDialog />;
    case 'closing':
      return meetingId === null ? null : <ClosingDialog meetingId={meetingId} />;
  }
}
