import { useId } from 'react';
import { useDesk } from '../desk.ts';
import css from './Address.module.css';

/** Which of this machine's addresses stands in the QR code. One alone is no choice. */
export function Address() {
  const { view, texts, act } = useDesk();
  const name = useId();
  const { addresses } = view.network;
  if (addresses.length < 2) return null;
  const chosen = new URL(view.join, location.href).origin;
  return (
    <fieldset>
      <legend className={css['legend']}>{texts.lobby.address}</legend>
      <div className={css['list']}>
        {addresses.map((address) => (
          <label key={address.origin} className={css['address']}>
            <input
              type="radio"
              name={name}
              checked={address.origin === chosen}
              onChange={() => void act({ type: 'session.update', address: address.origin })}
            />
            <span className={css['host']}>{new URL(address.origin).host}</span>
            <span className={css['name']} title={address.name}>
              {address.name}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
