import type { RoleId } from '@tsunagu/domain';
import { roleText } from '@tsunagu/domain/catalogue/role';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { DialogFooter } from '../../components/DialogFooter.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useFacts, useRoom } from '../live/room.tsx';
import { notify, useUi } from '../live/ui.tsx';
import { useRecord } from '../live/use-board.ts';
import { removeRole } from './remove-role.ts';
import { RoleForm } from './RoleForm.tsx';

/** The form of one role. A role that was opened by mistake and stayed empty goes away with its window. */
export function RoleDialog({ id }: { id: RoleId }) {
  const { board } = useRoom();
  const { mayEdit } = useFacts();
  const ui = useUi();
  const role = useRecord(board.roles, id);
  const closed = useRef(false);
  const close = () => {
    closed.current = true;
    ui.dialog.set(null);
  };
  useEffect(
    () => () => {
      if (!closed.current || !mayEdit) return;
      // The fields write what was typed last when they go away, which is now: only then is it known what is empty.
      queueMicrotask(() => {
        const now = board.roles.get(id);
        if (!now || now.what.trim() !== '' || now.owner !== null || now.due.kind !== 'unset') return;
        removeRole(board, id);
        ui.abandoned.set(id);
      });
    },
    [board, id, mayEdit, ui],
  );
  const remove = () => {
    const removed = removeRole(board, id);
    ui.dialog.set(null);
    if (removed) notify(ui, roleText.removed(removed.role.what), removed.undo);
  };
  return (
    <Dialog title={roleText.make} isOpen onClose={close}>
      {role ? (
        <>
          <RoleForm role={role} autoFocus={role.what === ''} />
          <DialogFooter>
            <div className="flex flex-wrap justify-between gap-3">
              <Button look="primary" icon="check" onPress={close}>
                {roleText.done}
              </Button>
              {mayEdit ? (
                <Button look="danger" icon="trash" onPress={remove}>
                  {roleText.remove}
                </Button>
              ) : null}
            </div>
          </DialogFooter>
        </>
      ) : (
        <p>{roleText.gone}</p>
      )}
    </Dialog>
  );
}
