import { create } from 'qrcode';
import { useMemo } from 'react';

interface QrProps {
  text: string;
  /** px, the white edge included. */
  size: number;
  className?: string | undefined;
  /** What it leads to, for who cannot see it. */
  label: string;
}

const EDGE = 2;

/** A QR code, dark on white whatever the theme: a phone reads no other. */
export function Qr({ text, size, className, label }: QrProps) {
  const { path, modules } = useMemo(() => drawn(text), [text]);
  const side = modules + 2 * EDGE;
  return (
    <>
      <svg
        className={className}
        width={size}
        height={size}
        viewBox={`${-EDGE} ${-EDGE} ${side} ${side}`}
        shapeRendering="crispEdges"
        aria-hidden="true"
      >
        <rect x={-EDGE} y={-EDGE} width={side} height={side} fill="#fff" />
        <path d={path} fill="#12292a" />
      </svg>
      <span className="visually-hidden">{label}</span>
    </>
  );
}

function drawn(text: string) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  let path = '';
  for (let at = 0; at < data.length; at += 1)
    if (data[at]) path += `M${at % size} ${Math.floor(at / size)}h1v1h-1z`;
  return { path, modules: size };
}
