import { commonText } from '@tsunagu/domain/catalogue/common';
import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './Button.tsx';

/**
 * The title and とじる stay at the upper edge while the window is scrolled, unless large letters in a low window would leave
 * little room below them; then what is reached by keyboard must not lie under them.
 */
const ROOMY = {
  head: '[@media_(min-height:36em)]:sticky',
  scroll: '[@media_(min-height:36em)]:scroll-pt-32',
} as const;

/** What the button that closes a window says, where another window comes back after it. */
export const CloseWords = createContext<string>(commonText.close);

/**
 * A window over the page: focus stays inside, Escape and とじる close it, focus returns to where it was.
 * On phones it stands at the bottom edge and scrolls inside; とじる stays in sight.
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
  const frame = useFocusKept(isOpen);
  const closeWords = use(CloseWords);
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
        className={`max-h-[92dvh] w-full overflow-auto rounded-t-16 bg-white shadow-4 sm:rounded-16 ${ROOMY.scroll} ${wide ? 'sm:max-w-[56rem]' : 'sm:max-w-[36rem]'}`}
      >
        <AriaDialog ref={frame} role={role} className="space-y-4 px-side py-4 outline-none sm:p-6">
          {/* With large letters the button stands above the title: beside it, a title would break after every letter. */}
          <div
            className={`${ROOMY.head} top-0 z-10 -mx-side -mt-4 mb-2 flex flex-wrap-reverse items-center justify-between gap-x-4 bg-white px-side pt-4 pb-2 sm:-mx-6 sm:-mt-6 sm:px-6 sm:pt-6`}
          >
            <Heading slot="title" className="line-clamp-3 min-w-0 flex-1 basis-32 text-[1.375rem]">
              {title}
            </Heading>
            <span className="ml-auto shrink-0 whitespace-nowrap">
              <Button look="quiet" icon="close" onPress={onClose}>
                {closeWords}
              </Button>
            </span>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * When the button that has the focus goes away or is disabled, browsers let the focus fall out of the window, and Escape
 * with it. Then the window itself takes it.
 */
function useFocusKept(isOpen: boolean): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const watch = new MutationObserver(() => {
      if (document.activeElement === null || document.activeElement === document.body) frame.current?.focus();
    });
    // The window is mounted with a delay of its own, so the whole page is watched for as long as it is open.
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => watch.disconnect();
  }, [isOpen]);
  return frame;
}
