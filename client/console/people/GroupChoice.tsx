import { useDesk } from '../desk.ts';
import { Select } from '../Select.tsx';

/** One of the session's groups; nothing where there are none. */
export function GroupChoice({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (group: string | null) => void;
}) {
  const { view, texts } = useDesk();
  if (view.groups.length === 0) return null;
  // A group can be chosen and changed, but not taken away again.
  const none = value === null ? [{ value: '', label: texts.people.noGroup }] : [];
  return (
    <Select
      label={texts.people.group}
      value={value ?? ''}
      options={[...none, ...view.groups.map((group) => ({ value: group, label: group }))]}
      onChange={(group) => onChange(group === '' ? null : group)}
    />
  );
}
