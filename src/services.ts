import type { Config } from './config.js';
import type { PayloadOf } from './jobs/index.js';
import { type JobQueue, openQueue } from './jobs/queues.js';
import { transcribeRecording } from './jobs/transcribe-recording.js';
import { writeLetter } from './jobs/write-letter.js';
import type { Log } from './log.js';
import type { ConversionSettings } from './recognition/convert-audio.js';
import { openEar, openTranscriber } from './recognition/open-transcriber.js';
import type { BatchTranscriber, StreamingTranscriber } from './recognition/transcriber.js';
import type { BlobStore } from './storage/blobs/blob-store.js';
import { fileBlobStore } from './storage/blobs/file.js';
import { type Database, openDatabase } from './storage/database.js';

/** The ear of the house. */
export interface Speech {
  /** The engine, made when it is first needed. @throws RecognitionError where it lacks what it needs */
  readonly transcriber: () => Promise<BatchTranscriber>;
  /** The same, for a microphone. @throws RecognitionError where it lacks what it needs */
  readonly ear: () => Promise<StreamingTranscriber>;
  readonly conversion: ConversionSettings;
}

/** The parts of the house that every door works with. */
export interface Services {
  readonly config: Config;
  readonly log: Log;
  readonly db: Database;
  readonly blobs: BlobStore;
  readonly letterQueue: JobQueue<PayloadOf<'write-letter'>>;
  readonly recordingQueue: JobQueue<PayloadOf<'transcribe-recording'>>;
  /** Null where no speech engine is configured. */
  readonly speech: Speech | null;
  close(): Promise<void>;
}

/** Wires the house together, the one place where that is done. Nothing is connected until it is used. */
export async function openServices(config: Config, log: Log): Promise<Services> {
  const onError = (error: Error) => log.warn('a connection was lost and will be made anew', { error });
  const db = openDatabase({ url: config.databaseUrl, onIdleError: onError });
  const letterQueue = openQueue(writeLetter, config, onError);
  const recordingQueue = openQueue(transcribeRecording, config, onError);
  return {
    config,
    log,
    db,
    blobs: await openBlobStore(config),
    letterQueue,
    recordingQueue,
    speech: openSpeech(config),
    async close() {
      await letterQueue.close();
      await recordingQueue.close();
      await db.destroy();
    },
  };
}

function openSpeech({ speech, recordings }: Config): Speech | null {
  if (speech === null) return null;
  return {
    transcriber: onceItSucceeds<BatchTranscriber>(() => openTranscriber(speech)),
    ear: onceItSucceeds<StreamingTranscriber>(() => openEar(speech)),
    conversion: recordings,
  };
}

/** Opens but once, and anew after a failure: a model may have been put where it was missing. */
function onceItSucceeds<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

/** Where finished files go. The client of S3 is large, and loaded only where there is an S3. */
export async function openBlobStore({ blobs }: Config): Promise<BlobStore> {
  switch (blobs.kind) {
    case 'file':
      return fileBlobStore(blobs.directory);
    case 's3': {
      const { s3BlobStore } = await import('./storage/blobs/s3.js');
      return s3BlobStore(blobs);
    }
    default:
      return blobs satisfies never;
  }
}
