import { call, type Holder } from '../net/calls.ts';

/** Saves an export where the browser keeps downloads. False: it did not come. */
export async function exportFile(
  holder: Holder & { title: string },
  form: 'json' | 'csv',
  names: boolean,
): Promise<boolean> {
  const response = await call(holder, `/export.${form}${names ? '?names=1' : ''}`);
  const content = response?.ok === true ? await response.blob().catch(() => null) : null;
  if (content === null) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${fileName(holder.title)}.${form}`;
  link.click();
  // Not at once: the browser still has to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

const fileName = (title: string): string => title.replace(/[^\p{L}\p{N} -]+/gu, '').trim() || 'evenwoord';
