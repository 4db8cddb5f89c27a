import { LANGUAGE_IDS } from '../../dictation/languages/index.js';
import { Choice } from '../design/choice.js';
import { Dialog } from '../design/dialog.js';
import { SelectField } from '../design/field.js';
import { type Ear, ears } from '../speech/ear.js';
import { READING_PACES } from '../speech/use-reading-aloud.js';
import type { Desk } from './use-desk.js';

const EARS: Record<Ear, string> = { browser: 'The browser', house: 'The house’s ear' };

/** English by the country whose spelling and dates it keeps. */
const TAGS = LANGUAGE_IDS.flatMap((id) => (id === 'en' ? ['en', 'en-GB', 'en-US'] : [id]));

interface VoiceDialogProps {
  readonly desk: Desk;
  readonly onLanguage: (language: string) => void;
  readonly onClose: () => void;
}

/** Who listens, in which language, and how fast is read back. */
export function VoiceDialog({ desk: { listening, reading, draft }, onLanguage, onClose }: VoiceDialogProps) {
  const tags = [...new Set([...TAGS, draft.language])];
  return (
    <Dialog title="Voice and language" onClose={onClose}>
      <div className="voice">
        {ears().length > 1 && (
          <Choice
            legend="Who listens"
            options={ears().map((name) => ({ name, title: EARS[name] }))}
            value={listening.ear}
            onChange={(name) => listening.chooseEar(name === 'house' ? 'house' : 'browser')}
          />
        )}
        <SelectField
          label="The letter is dictated in"
          value={draft.language}
          hint="What was said so far stays as it is."
          onChange={(event) => onLanguage(event.currentTarget.value)}
        >
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {languageInItsOwnWords(tag)}
            </option>
          ))}
        </SelectField>
        {reading.isPossible && (
          <Choice
            legend="It is read back"
            options={READING_PACES.map((pace) => ({ name: String(pace), title: paceInWords(pace) }))}
            value={String(reading.pace)}
            onChange={(pace) => reading.choosePace(Number(pace))}
          />
        )}
      </div>
    </Dialog>
  );
}

function languageInItsOwnWords(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function paceInWords(pace: number): string {
  return pace === 1 ? 'as people speak' : `× ${pace}`;
}
