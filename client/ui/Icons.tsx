import type { ReactNode } from 'react';

interface IconProps {
  /** px, 20 unless told. */
  size?: number;
  className?: string;
}

// Drawn on 24 x 24 with one pen of 2. Never the only word for a thing: the name stands beside it or in aria-label.
const icon = (drawing: ReactNode) =>
  function Icon({ size = 20, className }: IconProps) {
    return (
      <svg
        className={className}
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {drawing}
      </svg>
    );
  };

const dot = (x: number, y: number) => (
  <circle key={`${x} ${y}`} cx={x} cy={y} r="1.7" fill="currentColor" stroke="none" />
);

export const PlusIcon = /* @__PURE__ */ icon(<path d="M12 4.5v15M4.5 12h15" />);
export const MinusIcon = /* @__PURE__ */ icon(<path d="M5 12h14" />);
export const CheckIcon = /* @__PURE__ */ icon(<path d="m4.5 12.5 5 5 10-11" />);
export const CloseIcon = /* @__PURE__ */ icon(<path d="M6 6l12 12M18 6 6 18" />);
export const ChevronIcon = /* @__PURE__ */ icon(<path d="m9 5 7 7-7 7" />);
export const UpIcon = /* @__PURE__ */ icon(<path d="M12 19.5v-15M5.5 11 12 4.5l6.5 6.5" />);
export const DownIcon = /* @__PURE__ */ icon(<path d="M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5" />);
export const GripIcon = /* @__PURE__ */ icon([5.5, 12, 18.5].flatMap((y) => [dot(9, y), dot(15, y)]));
export const MoreIcon = /* @__PURE__ */ icon([5, 12, 19].map((x) => dot(x, 12)));
export const CopyIcon = /* @__PURE__ */ icon(
  <>
    <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="3" />
    <path d="M15.5 5.2A2.5 2.5 0 0 0 13 4H6.5A2.5 2.5 0 0 0 4 6.5V13a2.5 2.5 0 0 0 1.2 2.150" />
  </>,
);
export const TrashIcon = /* @__PURE__ */ icon(
  <path d="M4.5 6.5h15M9.5 6V4.5h5V6M6.5 6.5l.8 12a1.5 1.5 0 0 0 1.5 1.5h6.4a1.5 1.5 0 0 0 1.5-1.5l.8-12M10.5 10.5v5.5M13.5 10.5v5.5" />,
);

export const SpeakerIcon = /* @__PURE__ */ icon(
  <>
    <path d="M3.5 9.5v5h3.5l5 4v-13l-5 4z" fill="currentColor" />
    <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18.3 6.500a8 8 0 0 1 0 11" />
  </>,
);
export const StopIcon = /* @__PURE__ */ icon(
  <rect x="6" y="6" width="12" height="12" rx="2" fill="currentColor" />,
);

export const WifiOffIcon = /* @__PURE__ */ icon(
  <>
    <path d="M2.5 9A14 14 0 0 1 8 5.8M11.5 5.1A14 14 0 0 1 21.5 9M5.7 12.7a9.4 9.4 0 0 1 4-2.4M15 11a9.4 9.4 0 0 1 3.3 1.7M9 16.2a4.8 4.8 0 0 1 6 0M3.5 3l17 18" />
    <circle cx="12" cy="19.5" r="1.2" fill="currentColor" stroke="none" />
  </>,
);

export const SunIcon = /* @__PURE__ */ icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />
  </>,
);
export const FullscreenIcon = /* @__PURE__ */ icon(
  <path d="M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15" />,
);
