import type { JobName, PayloadOf } from '../src/jobs/index.js';
import { transcribeRecording } from './transcribe-recording.js';
import type { WorkContext } from './work-context.js';
import { writeLetter } from './write-letter.js';

type Handlers = { readonly [N in JobName]: (payload: PayloadOf<N>, context: WorkContext) => Promise<void> };

/** Who does which job. A job without a handler does not compile. */
export const HANDLERS: Handlers = { 'write-letter': writeLetter, 'transcribe-recording': transcribeRecording };
