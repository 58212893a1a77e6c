import { useState } from 'react';
import { LIMITS } from '../../../shared/questions/fields.ts';
import type { Body } from '../../../shared/questions/kinds.ts';
import type { StartTexts } from '../../texts/start.nl.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import css from './AddLines.module.css';

interface AddLinesProps {
  words: StartTexts['prepare']['add'];
  lang: string;
  onAdd: (bodies: Body[]) => void;
}

/** Typed or pasted text: every line becomes a statement, without the dash or number that it had in a list. */
export function AddLines({ words, lang, onAdd }: AddLinesProps) {
  const [typed, type] = useState('');
  const lines = linesIn(typed);
  const add = () => {
    if (lines.length === 0) return;
    onAdd(lines.map((text) => ({ kind: 'statement', scale: 'agree5', text })));
    type('');
  };
  return (
    <div className={css['add']}>
      <TextField
        className={css['field'] ?? ''}
        label={words.label}
        hideLabel
        hint={words.hint}
        rows={Math.min(12, Math.max(2, typed.split('\n').length))}
        lang={lang}
        dir="auto"
        value={typed}
        onValue={type}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          add();
        }}
      />
      <Button kind="strong" keycap="Ctrl Enter" inactive={lines.length === 0} onClick={add}>
        {words.go(lines.length)}
      </Button>
    </div>
  );
}

const linesIn = (typed: string): string[] =>
  typed
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^\s*([-*•–]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => [...line].slice(0, LIMITS.text).join(''))
    .slice(0, LIMITS.items);
