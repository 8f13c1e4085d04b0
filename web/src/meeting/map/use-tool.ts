import type { CanvasHandle, CanvasTool } from '@tsunagu/canvas';
import { useCallback, useSyncExternalStore } from 'react';

/** The tool in hand, as the map itself says: keys and finished actions change it too. */
export function useTool(canvas: CanvasHandle | null): CanvasTool {
  const subscribe = useCallback((fn: () => void) => canvas?.observeTool(fn) ?? (() => undefined), [canvas]);
  return useSyncExternalStore(subscribe, () => canvas?.currentTool() ?? 'select');
}
