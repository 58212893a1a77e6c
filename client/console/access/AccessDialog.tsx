import { Button } from '../../ui/Button.tsx';
import type { ReactNode } from 'react';
import { copyText } from '../copy.ts';
import { useDesk } from '../desk.ts';
import { renewKey } from '../http.ts';
import { Panel } from '../Panel.tsx';
import { KeeperLink } from './KeeperLink.tsx';
import { DeleteSession } from './DeleteSession.tsx';
import { LostLaptop } from './LostLaptop.tsx';
import css from './Access.module.css';

/** Who holds this session: its links and keys, and the end of it all. */
export function AccessDialog() {
  const { sessionId, key, renewKey: goOnWith, renewScreenKey, renewKeeperKey, texts, say } = useDesk();
  const { access, lobby, lost, keeper } = texts;
  const link = `${location.origin}/console/${sessionId}#key=${key}`;
  const take = { facilitator: goOnWith, screen: renewScreenKey, keeper: renewKeeperKey };
  const renew = async (role: keyof typeof take) => {
    const fresh = await renewKey({ sessionId, key }, role);
    if (fresh === null) return say(access.failed);
    take[role](fresh);
    return say(access.renewed);
  };
  return (
    <Panel title={access.title} long>
      <KeeperLink />
      <Row title={access.link} help={access.linkHelp}>
        <Button size="s" onClick={() => say(copyText(link) ? lobby.copied : lobby.notCopied)}>
          {access.copyLink}
        </Button>
      </Row>
      <Row title={access.facilitator} help={access.facilitatorHelp}>
        <Button size="s" aria-label={access.facilitator} onClick={() => void renew('facilitator')}>
          {access.renew}
        </Button>
      </Row>
      <Row title={access.screen} help={access.screenHelp}>
        <Button size="s" aria-label={access.screen} onClick={() => void renew('screen')}>
          {access.renew}
        </Button>
      </Row>
      <Row title={keeper.renew} help={keeper.renewHelp}>
        <Button size="s" aria-label={keeper.renew} onClick={() => void renew('keeper')}>
          {access.renew}
        </Button>
      </Row>
      <Row title={lost.title} help={lost.help}>
        <LostLaptop />
      </Row>
      <DeleteSession />
    </Panel>
  );
}

function Row({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section className={css['row']}>
      <div>
        <h3 className={css['title']}>{title}</h3>
        <p>{help}</p>
      </div>
      {children}
    </section>
  );
}
