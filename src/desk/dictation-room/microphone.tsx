import type { ReactNode } from 'react';
import { Button } from '../design/button.js';
import { Choice } from '../design/choice.js';
import { Notice } from '../design/notice.js';
import { type Ear, ears } from '../speech/ear.js';
import type { HearingPlace } from '../speech/listener.js';
import type { Listening } from '../speech/use-listening.js';
import './microphone.css';

const PLACES: Record<HearingPlace, string> = {
  'on-device': 'Heard in this machine; nothing leaves it.',
  'browser-service': 'Heard by the service of your browser’s maker.',
  house: 'Heard by the house’s own engine.',
};

const EARS: Record<Ear, string> = { browser: 'The browser', house: 'The house’s ear' };

interface MicrophoneProps {
  readonly listening: Listening;
  readonly isAsleep: boolean;
  readonly onWake: () => void;
  /** Other ways of saying something. */
  readonly children: ReactNode;
}

/** The microphone's one button, and in words what it is doing and where the voice goes. */
export function Microphone({ listening, isAsleep, onWake, children }: MicrophoneProps) {
  const { state, place, problem, toggle, ear, chooseEar } = listening;
  const isOn = state !== 'off';
  return (
    <div className={`microphone ${isOn ? 'microphone-on' : ''}`}>
      <Button
        kind={isOn ? 'plain' : 'primary'}
        icon={isOn ? 'stop' : 'microphone'}
        shortcut="Alt+D"
        aria-pressed={isOn}
        onClick={toggle}
      >
        {isOn ? 'Stop dictating' : 'Dictate'}
      </Button>
      {children}
      <p role="status">
        {state === 'starting' && 'Opening the microphone…'}
        {state === 'on' && !isAsleep && `Listening. ${place ? PLACES[place] : ''}`}
        {state === 'off' && !problem && 'The microphone is off.'}
      </p>
      {state === 'off' && ears().length > 1 && (
        <Choice
          legend="Who listens"
          options={ears().map((name) => ({ name, title: EARS[name] }))}
          value={ear}
          onChange={(name) => chooseEar(name === 'house' ? 'house' : 'browser')}
        />
      )}
      {isAsleep && (
        <Notice>
          The desk is asleep and writes nothing down. Say “wake up”, or{' '}
          <button type="button" className="microphone-wake" onClick={onWake}>
            wake it
          </button>
          .
        </Notice>
      )}
      <div role="alert">{problem && <Notice mood="warn">{problem} You can say everything by typing.</Notice>}</div>
    </div>
  );
}
