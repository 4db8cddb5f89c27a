import type { ReactNode } from 'react';
import { Button } from '../design/button.js';
import { Notice } from '../design/notice.js';
import type { HearingPlace } from '../speech/listener.js';
import type { Listening } from '../speech/use-listening.js';
import './microphone.css';

const PLACES: Record<HearingPlace, string> = {
  'on-device': 'Heard in this machine; nothing leaves it.',
  'browser-service': 'Heard by the service of your browser’s maker.',
  house: 'Heard by the house’s own engine.',
};

interface MicrophoneProps {
  readonly listening: Listening;
  readonly isAsleep: boolean;
  readonly onWake: () => void;
  /** Other ways of saying something. */
  readonly children: ReactNode;
}

/** The microphone's one button, and what stands in its way. */
export function Microphone({ listening, isAsleep, onWake, children }: MicrophoneProps) {
  const { state, problem, toggle } = listening;
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

/** In words, what the microphone is doing and where the voice goes. */
export function MicrophoneStatus({ listening, isAsleep }: Pick<MicrophoneProps, 'listening' | 'isAsleep'>) {
  const { state, place, problem } = listening;
  return (
    <span role="status">
      {state === 'starting' && 'Opening the microphone…'}
      {state === 'on' && !isAsleep && `Listening. ${place ? PLACES[place] : ''}`}
      {state === 'cut-off' && 'The house is out of reach. Go on: your voice is kept, and heard when it is back.'}
      {state === 'off' && !problem && 'The microphone is off.'}
    </span>
  );
}
