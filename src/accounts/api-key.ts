import { newSecret } from './secrets.js';

type Mode = 'test' | 'live';

const KEY = /^(test|live)_[0-9a-hjkmnp-tv-z]{52}$/;
/** Enough to tell a client's keys apart, far too little to use one. */
const HINT_LENGTH = 'test_'.length + 4;

/** A new key for a client's program, such as `test_6h2k…`. It is shown once; only its digest is kept. */
export function newApiKey(mode: Mode): string {
  return `${mode}_${newSecret()}`;
}

/** Whether this can be one of our keys at all: anything else is refused without asking the database. */
export function isApiKey(text: string): boolean {
  return KEY.test(text);
}

export function hintOf(key: string): string {
  return key.slice(0, HINT_LENGTH);
}
