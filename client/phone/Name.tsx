/** What somebody is called: in its own direction, and never translated. */
export function Name({ children }: { children: string }) {
  return (
    <bdi translate="no" dir="auto">
      {children}
    </bdi>
  );
}
