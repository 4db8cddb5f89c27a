import type { z } from 'zod';
import type { EnvelopeList, HandList, StationeryList } from '../../http/contract/catalogue.js';
import type { Stationery } from '../../stationery/stationery.js';
import { type Resource, useResource } from './use-resource.js';

export type Hands = z.infer<typeof HandList>;
export type Envelopes = z.infer<typeof EnvelopeList>;
export type Sheets = z.infer<typeof StationeryList>;

export const useHands = (): Resource<Hands> => useResource<Hands>('/v1/hands?limit=100');
export const useEnvelopes = (): Resource<Envelopes> => useResource<Envelopes>('/v1/envelopes?limit=100');
export const useSheets = (): Resource<Sheets> => useResource<Sheets>('/v1/stationery?limit=100');

/** The sheet of that name with its margins and ruling; null until it is there, or where it cannot be had. */
export function useStationery(name: string | null): Stationery | null {
  return useResource<Stationery>(name && `/v1/stationery/${name}`).data;
}

/** Envelopes that can be chosen for a letter at any time: those without a window, and the one that it was written for. */
export function useEnvelopesFor(own: string | null): Envelopes['data'] {
  const { data } = useEnvelopes();
  return (data?.data ?? []).filter(({ name, window }) => !window || name === own);
}
