import type { DictatedContent } from '../letter/letter.js';
import { choose, hear, startLetter } from './dictate.js';
import type { Dictation } from './dictation.js';
import { canDictateIn } from './languages/index.js';
import type { Reading } from './reading/decision.js';
import { segmentOf } from './segment.js';

export interface DictationRequest extends DictatedContent {
  /** Decisions to be read otherwise, as an earlier answer named them. */
  readonly choices?: readonly { readonly decision: string; readonly reading: Reading }[] | undefined;
}

/**
 * The dictation that these utterances make. Utterances are named "u1", "u2" … so that their decisions keep their names
 * from one request to the next.
 */
export function dictationFrom(request: DictationRequest, letterLanguage = 'en'): Dictation {
  const { utterances, vocabulary, today, choices = [] } = request;
  const language = spokenLanguage(request.language ?? letterLanguage);
  const start = startLetter({ language, vocabulary, ...(today !== undefined && { today }) });
  // Chosen before anything is heard, so that nothing has to be carried out twice.
  const decided = choices.reduce((letter, { decision, reading }) => choose(letter, decision, reading), start);
  return utterances.reduce(
    (letter, { text, pause_before_ms }, at) => hear(letter, segmentOf(`u${at + 1}`, text, pause_before_ms)),
    decided,
  );
}

/** The language and country that the interpreter knows for a tag: "de-AT" as it is, "en-Latn-GB" as English. */
function spokenLanguage(tag: string): string {
  const [language = 'en', country] = tag.split('-');
  const known = canDictateIn(language) ? language : 'en';
  return country !== undefined && /^[A-Z]{2}$/.test(country) ? `${known}-${country}` : known;
}
