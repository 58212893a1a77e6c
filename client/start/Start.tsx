/** The first page: take part with a code, or lead a conversation. */
export default function Start({ missing }: { missing: boolean }) {
  return <main>{missing ? '404' : 'Evenwoord'}</main>;
}
