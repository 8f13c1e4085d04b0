import { commonText } from '@tsunagu/domain/catalogue/common';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';

/**
 * A window over the page: focus stays inside, Escape and とじる close it, focus returns to where it was.
 * On phones it stands at the bottom edge and scrolls inside.
 */
export function Dialog({
  title,
  isOpen,
  onClose,
  role = 'dialog',
  wide = false,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `alertdialog` for a question that must be answered. */
  role?: 'dialog' | 'alertdialog';
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-1000 flex items-end justify-center bg-black/50 sm:items-center sm:p-4"
    >
      <Modal
        className={`max-h-[92dvh] w-full overflow-auto rounded-t-16 bg-white shadow-4 sm:rounded-16 ${wide ? 'sm:max-w-[56rem]' : 'sm:max-w-[36rem]'}`}
      >
        <AriaDialog role={role} className="space-y-4 p-4 outline-none sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-[1.375rem]">
              {title}
            </Heading>
            <Button look="quiet" icon="close" onPress={onClose}>
              {commonText.close}
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
