import type { Page } from 'playwright-core';

/**
 * Stands in for a browser's recogniser, since Debian's Chromium has the interface and nothing behind it. `heard` events
 * become results: `detail` is the words and whether they are final.
 */
export const SCRIPTED_RECOGNISER = `
  class Scripted extends EventTarget {
    static async available() { return 'available'; }
    processLocally = false;
    hear = ({ detail: [transcript, isFinal] }) => {
      const result = Object.assign([{ transcript, confidence: 1 }], { isFinal });
      this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: [result] }));
    };
    start() { globalThis.addEventListener('heard', this.hear); }
    stop() {
      globalThis.removeEventListener('heard', this.hear);
      this.dispatchEvent(new Event('end'));
    }
  }
  Object.defineProperty(globalThis, 'SpeechRecognition', { value: Scripted });
`;

/** Lets the page hear these words, for certain or not yet. */
export function hear(page: Page, words: string, isFinal: boolean): Promise<boolean> {
  return page.evaluate((detail) => globalThis.dispatchEvent(new CustomEvent('heard', { detail })), [words, isFinal]);
}
