import { useState } from 'react';
import { Keycap } from '../../ui/Keycap.tsx';
import { Check } from '../Check.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { keysOn, setKeys } from './shortcuts.ts';
import css from './KeysDialog.module.css';

/** What each key does, and whether those of one character do anything. */
export function KeysDialog() {
  const { texts } = useDesk();
  const { keys, floor } = texts;
  const [on, setOn] = useState(keysOn);
  const caps: [string, keyof typeof keys.list][] = [
    [floor.space, 'space'],
    ['→', 'arrow'],
    ['←', 'back'],
    ['1 – 9', 'digits'],
    ['I', 'i'],
    ['/', 'slash'],
    ['T', 't'],
    ['Z', 'z'],
    ['N', 'n'],
    ['P', 'p'],
    ['B', 'b'],
    ['W', 'w'],
    ['R', 'r'],
    ['S', 's'],
    ['L', 'l'],
    ['A', 'a'],
    ['O', 'o'],
    ['?', 'question'],
  ];
  return (
    <Panel title={keys.title} long>
      <dl className={css['list']}>
        {caps.map(([cap, what]) => (
          <div key={what} className={css['row']}>
            <dt>
              <Keycap>{cap}</Keycap>
            </dt>
            <dd>{keys.list[what]}</dd>
          </div>
        ))}
      </dl>
      <p>
        {keys.typing} {keys.clicker}
      </p>
      <Check
        label={keys.off}
        hint={keys.offHelp}
        checked={on}
        onChange={(wanted) => {
          setKeys(wanted);
          setOn(wanted);
        }}
      />
    </Panel>
  );
}
