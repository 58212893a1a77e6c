/** Copies a text. The clipboard of modern browsers does not exist on plain http; a selected field does. */
export function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Within an open dialog: outside it nothing can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  // oxlint-disable-next-line typescript/no-deprecated -- the only way there is without a secure context
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}
