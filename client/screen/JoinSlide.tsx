import { CenterFigure } from '../table/CenterFigure.tsx';
import { addressOf, emsOf, linesOf } from './address.ts';
import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import { Qr } from './Qr.tsx';
import { RoomTable } from './RoomTable.tsx';
import type { SlideProps } from './slides.ts';
import css from './JoinSlide.module.css';

/** Before people come: how to join, and the seats filling. */
export function JoinSlide({ view, now, texts }: SlideProps) {
  const { join } = view;
  return (
    <div className={css['slide']}>
      <Header view={view} texts={texts} />
      <div className={css['left']}>
        <FitText
          as="h1"
          className={css['headline']}
          text={join ? texts.join.headline : texts.join.welcome}
          most={104}
          least={56}
        />
        {join ? (
          <>
            <Ways join={join} texts={texts} />
            <p className={css['without']}>{texts.join.without}</p>
          </>
        ) : (
          <FitText className={css['title']} text={view.title} most={60} least={36} />
        )}
      </div>
      <RoomTable
        {...{ view, now, texts }}
        lobby
        box={{ left: 1020, top: 160, right: 44, bottom: 160 }}
        center={<CenterFigure figure={view.present} note={texts.join.atTable} />}
      />
    </div>
  );
}

/** px beside the QR code, with a little air. */
const BESIDE_QR = 554;

function Ways({ join, texts }: { join: { url: string; code: string }; texts: SlideProps['texts'] }) {
  const address = addressOf(join.url);
  const lines = linesOf(address);
  const size = Math.max(36, Math.min(68, BESIDE_QR / Math.max(...lines.map(emsOf))));
  return (
    <div className={css['ways']}>
      <Qr className={css['qr']} text={join.url} size={356} label={texts.join.qr(address, join.code)} />
      <div>
        <p className={css['how']}>{texts.join.scan}</p>
        <p className={css['big']} style={{ fontSize: size }}>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p className={css['how']}>{texts.join.fill}</p>
        <p className={css['big']} style={{ fontSize: size }}>
          {join.code}
        </p>
      </div>
    </div>
  );
}
