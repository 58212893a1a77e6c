// Lets a browser test rely on CHROMIUM_PATH, also when it is run by hand.
import { findBrowser } from './browser.mjs';

process.env['CHROMIUM_PATH'] ??= findBrowser() ?? '';
