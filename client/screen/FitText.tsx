import { useLayoutEffect, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import css from './FitText.module.css';

interface FitTextProps {
  text: string;
  /** px: as large as it would like to be, and what it never goes under. */
  most: number;
  least: number;
  lang?: string;
  className?: string | undefined;
  /** What it is in the page: a heading, or a name. */
  as?: 'h1' | 'p';
}

/** A text as large as its box lets it be; a box of a fixed or greatest height does not grow with it. */
export function FitText(props: FitTextProps) {
  return <Fitted key={props.text} {...props} />;
}

function Fitted({ text, most, least, lang, className, as: Tag = 'p' }: FitTextProps) {
  const [box, line] = useFit<HTMLParagraphElement & HTMLHeadingElement>(most, least);
  return (
    <div ref={box} className={classes(css['box'], className)}>
      <Tag ref={line} className={css['line']} dir="auto" lang={lang}>
        {text}
      </Tag>
    </div>
  );
}

/** Sets what stands in a box as large as it fits there; it is marked `data-broken` where even the least is too large. */
export function useFit<Inside extends HTMLElement>(most: number, least: number) {
  const box = useRef<HTMLDivElement>(null);
  const line = useRef<Inside>(null);
  useLayoutEffect(() => {
    const around = box.current;
    const inside = line.current;
    if (!around || !inside) return undefined;
    const set = () => fitInto(around, inside, most, least);
    const observer = new ResizeObserver(set);
    observer.observe(around);
    set();
    // With the face itself the lines are of another length than with the one before it came.
    document.fonts.addEventListener('loadingdone', set);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', set);
    };
  }, [most, least]);
  return [box, line] as const;
}

function fitInto(box: HTMLElement, line: HTMLElement, most: number, least: number) {
  const fits = (size: number) => {
    line.style.fontSize = `${size}px`;
    return line.offsetHeight <= box.clientHeight + 1 && line.scrollWidth <= box.clientWidth + 1;
  };
  // Only where even the smallest size does not hold it a word is broken, and the end left out.
  line.dataset['broken'] = 'no';
  line.style.removeProperty('-webkit-line-clamp');
  if (!fits(least)) {
    line.dataset['broken'] = 'yes';
    const lines = Math.floor(
      (box.clientHeight + 1) / (parseFloat(getComputedStyle(line).lineHeight) || least),
    );
    line.style.setProperty('-webkit-line-clamp', String(Math.max(1, lines)));
    return;
  }
  if (fits(most)) return;
  let [low, high] = [least, most];
  while (high - low > 1) {
    const middle = Math.round((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
