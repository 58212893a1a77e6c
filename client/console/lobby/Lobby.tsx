import { CenterFigure } from '../../table/CenterFigure.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { StepButton } from '../now/Actions.tsx';
import { Table } from '../now/Table.tsx';
import { Undo } from '../now/Undo.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './Lobby.module.css';

/** Before the first statement: the table fills. */
export function Lobby() {
  const { view, texts, open } = useDesk();
  const { lobby, table } = texts;
  const help = view.rehearsal ? lobby.rehearsalHelp : view.present === 0 ? lobby.emptyHelp : lobby.seatedHelp;
  const many = view.expected !== null && view.expected > 0;
  return (
    <>
      <div className={css['head']}>
        <div>
          <h2 {...home} className={css['title']}>
            {lobby.title}
          </h2>
          <p className={css['help']}>{help}</p>
        </div>
        {view.present > 1 && (
          <Button size="s" onClick={() => open({ type: 'chairs' })}>
            {texts.chairs.open}
          </Button>
        )}
      </div>
      <Practice />
      <Table
        lobby
        center={
          <CenterFigure
            figure={view.present}
            {...(many ? { of: table.of(view.expected ?? 0) } : {})}
            note={view.rehearsal ? table.playing : table.seated}
          />
        }
      />
      <div className={css['actions']}>
        <StepButton primary />
        <Button keycap="P" onClick={() => open({ type: 'add-seat' })}>
          {lobby.noSeat}
        </Button>
        <span className={css['space']} />
        <Undo />
      </div>
    </>
  );
}

/** Offered as long as nobody real sits at the table. */
function Practice() {
  const { view, seats, texts, crowd } = useDesk();
  if (view.rehearsal || view.status !== 'lobby' || seats.length > 0) return null;
  return (
    <div className={css['practice']}>
      <p className={css['help']}>{texts.lobby.rehearseHelp}</p>
      <Button size="s" onClick={() => void crowd.start()}>
        {texts.lobby.rehearse}
      </Button>
    </div>
  );
}
