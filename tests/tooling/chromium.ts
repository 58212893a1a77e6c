import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './browser.mjs';

/** A Chromium that keeps to this machine and needs no graphics card. */
export function launchChromium(...args: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
}
