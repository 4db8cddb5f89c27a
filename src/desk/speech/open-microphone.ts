/** A microphone that is on. */
export interface OpenMicrophone {
  readonly close: () => void;
}

/** What engines hear best; the browser converts. */
const SAMPLE_RATE = 16_000;
/** A file of its own, since the page allows no script that is made on the spot. */
const WORKLET = '/microphone-worklet.js';

/**
 * Turns the microphone on: its sound comes as 16-bit samples at 16 kHz, one channel, a tenth of a second at a time.
 * @throws Error with words for the writer where there is none or it may not be used
 */
export async function openMicrophone(onSound: (sound: ArrayBuffer) => void): Promise<OpenMicrophone> {
  const stream = await askForMicrophone();
  const context = new AudioContext({ sampleRate: SAMPLE_RATE });
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    if (context.state !== 'closed') void context.close();
  };
  try {
    await context.audioWorklet.addModule(WORKLET);
    const worklet = new AudioWorkletNode(context, 'microphone', { numberOfOutputs: 0 });
    worklet.port.addEventListener('message', ({ data }) => data instanceof ArrayBuffer && onSound(data));
    worklet.port.start();
    context.createMediaStreamSource(stream).connect(worklet);
    await context.resume();
    return { close };
  } catch (cause) {
    close();
    throw new Error('This browser cannot pass the microphone on.', { cause });
  }
}

async function askForMicrophone(): Promise<MediaStream> {
  // Pages of an address without https are given no microphone at all.
  if (!('mediaDevices' in navigator)) throw new Error('The browser gives the microphone to pages with https only.');
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
  } catch (cause) {
    const isForbidden = cause instanceof DOMException && cause.name === 'NotAllowedError';
    const words = isForbidden
      ? 'The browser may not use the microphone: allow it in the address bar.'
      : 'No microphone was found.';
    throw new Error(words, { cause });
  }
}
