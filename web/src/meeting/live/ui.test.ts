import { RoleId } from '@tsunagu/domain';
import { expect, it } from 'vitest';
import { createMeetingUi } from './ui.tsx';

it('brings the closing back after what was missing has been mended, however many windows it took', () => {
  const { dialog } = createMeetingUi();
  dialog.set({ kind: 'closing' });
  dialog.set({ kind: 'role', id: RoleId.parse('role_a'), back: 'closing' });
  dialog.set({ kind: 'people' });
  expect(dialog.get()).toEqual({ kind: 'people', back: 'closing' });
  dialog.set(null);
  expect(dialog.get()).toEqual({ kind: 'closing' });
  dialog.set(null);
  expect(dialog.get()).toBeNull();
});

it('brings nothing back after a window that was opened by itself', () => {
  const { dialog } = createMeetingUi();
  dialog.set({ kind: 'people' });
  dialog.set(null);
  expect(dialog.get()).toBeNull();
});
