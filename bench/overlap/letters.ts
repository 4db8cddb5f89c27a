import type { LetterPartsInput } from '../../src/letter/parts.js';
import { LETTERS } from '../realism/letters.js';

const HEBREW: LetterPartsInput = {
  salutation: 'אמא היקרה,',
  body: [
    'השבוע ירד סוף סוף הגשם הראשון, והרחוב כולו עמד בחלונות והביט. חשבתי עלייך ועל הגג ההוא שדלף בדיוק מעל השולחן.',
    'הגינה בסדר גמור. את עץ הלימון כיסיתי בלילה, כמו שלימדת אותי, והוא סלח לי. תבואי בחג, אפילו רק ליומיים?',
  ],
  closing: 'באהבה,',
  signature: 'נועה',
};

/** A letter that a hand of this script (ISO 15924) can write. */
export function letterFor(script: string): LetterPartsInput {
  return script === 'Hebr' ? HEBREW : LETTERS.garden!;
}
