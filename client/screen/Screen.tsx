/** The projector of one session. */
export default function Screen({ sessionId }: { sessionId: string }) {
  return <main data-theme="night">{sessionId}</main>;
}
