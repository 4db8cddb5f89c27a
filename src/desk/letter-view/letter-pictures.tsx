import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { LetterPicture, LetterPictureList } from '../../http/contract/pictures.js';
import { call, upload } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useResource } from '../api/use-resource.js';
import { useAnnouncer } from '../design/announcer.js';
import { IconButton } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { Icon } from '../design/icon.js';
import './letter-pictures.css';

interface LetterPicturesProps {
  /** Null until the house has the letter: pictures chosen before wait here for it. */
  readonly letterId: string | null;
  readonly mayChange?: boolean;
}

/** The pictures that came with the order: a face, a place, a dress; looked at while writing, never printed. */
export function LetterPictures({ letterId, mayChange = false }: LetterPicturesProps) {
  const path = letterId && `/v1/letters/${letterId}/pictures`;
  const { data, reload } = useResource<z.infer<typeof LetterPictureList>>(path);
  const { warn, say } = useAnnouncer();
  const waiting = useWaitingPictures(path, reload, warn);
  const [shown, setShown] = useState<string | null>(null);
  const pictures = data?.data ?? [];
  if (!mayChange && pictures.length === 0) return null;
  async function remove({ file }: LetterPicture) {
    try {
      await call('DELETE', file);
      say('The picture is taken away.');
    } catch (error) {
      warn(messageOf(error));
    }
    reload();
  }
  return (
    <section className="letter-pictures" aria-label="Pictures">
      <ul>
        {pictures.map((picture, i) => (
          <li key={picture.id}>
            <button type="button" onClick={() => setShown(picture.file)} aria-label={`Picture ${i + 1}, larger`}>
              <img src={picture.file} alt="" loading="lazy" />
            </button>
            {mayChange && (
              <IconButton icon="cross" label={`Take picture ${i + 1} away`} onClick={() => void remove(picture)} />
            )}
          </li>
        ))}
        {waiting.pictures.map(({ address }) => (
          <li key={address} className="letter-pictures-waiting">
            <img src={address} alt="Waits for the letter’s first words" />
          </li>
        ))}
      </ul>
      {mayChange && <PickPictures onPick={waiting.add} />}
      {shown && (
        <Dialog title="A picture of the order" width="wide" onClose={() => setShown(null)}>
          <img className="letter-pictures-large" src={shown} alt="Came with the order, enlarged" />
        </Dialog>
      )}
    </section>
  );
}

function PickPictures({ onPick }: { readonly onPick: (files: readonly File[]) => void }) {
  return (
    <label className="button button-quiet letter-pictures-pick">
      <Icon name="plus" />
      <span>Add pictures</span>
      <input
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

interface WaitingPicture {
  readonly file: File;
  /** Of the file in this browser, to show it at once. */
  readonly address: string;
}

interface WaitingPictures {
  readonly pictures: readonly WaitingPicture[];
  readonly add: (files: readonly File[]) => void;
}

/** Sends what was chosen, one picture after another, as soon as there is a letter to send it to. */
function useWaitingPictures(path: string | null, onSent: () => void, warn: (words: string) => void): WaitingPictures {
  const [pictures, setPictures] = useState<readonly WaitingPicture[]>([]);
  const [first] = pictures;
  useEffect(() => {
    if (!path || !first) return;
    upload(path, first.file)
      .catch((error: unknown) => warn(messageOf(error)))
      .finally(() => {
        URL.revokeObjectURL(first.address);
        setPictures((before) => before.slice(1));
        onSent();
      });
  }, [path, first, onSent, warn]);
  const add = (files: readonly File[]) => {
    const chosen = files.map((file) => ({ file, address: URL.createObjectURL(file) }));
    setPictures((before) => [...before, ...chosen]);
  };
  return { pictures, add };
}
