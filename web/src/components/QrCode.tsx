import { create } from 'qrcode';
import { useMemo } from 'react';

/** Light modules around the code that scanners need. */
const QUIET = 4;

/** A QR code drawn as one path; black on white whatever surrounds it. `label` says where it leads. */
export function QrCode({ text, label, className = 'w-64' }: { text: string; label: string; className?: string }) {
  const { path, side } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    let path = '';
    for (let y = 0; y < modules.size; y++) {
      for (let x = 0; x < modules.size; x++) {
        if (modules.get(y, x) !== 0) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
      }
    }
    return { path, side: modules.size + 2 * QUIET };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
