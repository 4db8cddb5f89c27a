import type { Hand } from '../../handwriting/hand/hand.js';
import type { HandSummary } from '../../http/contract/catalogue.js';
import type { Stationery } from '../../stationery/stationery.js';
import { get } from '../api/client.js';
import type { ComposerCatalogue } from './composer.js';

/** Hands and sheets from the service, each asked for once. */
export const fetchedCatalogue: ComposerCatalogue = {
  hand: remembered((name: string) => get<Hand>(`/v1/hands/${name}/compiled`)),
  fallbacks: remembered(async (name: string) => (await get<HandSummary>(`/v1/hands/${name}`)).fallbacks),
  stationery: remembered((name: string) => get<Stationery>(`/v1/stationery/${name}`)),
};

/** A failure is forgotten, so that the next asking tries again. */
function remembered<T>(ask: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const asked = ask(name);
    known.set(name, asked);
    asked.catch(() => known.delete(name));
    return asked;
  };
}
