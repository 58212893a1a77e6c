/** A dashed ring: on this phone only, as in the dashed border of an answer that waits. */
export function WaitingIcon() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9" stroke="currentColor" strokeWidth="2.5" strokeDasharray="4.2 3" />
      <circle cx="12" cy="12" r="3" fill="currentColor" />
    </svg>
  );
}
