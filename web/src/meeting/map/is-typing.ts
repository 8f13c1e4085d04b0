/** Whether the focus is in something that is typed into. */
export function isTyping(): boolean {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement)) return false;
  return (
    at.isContentEditable || at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text')
  );
}
