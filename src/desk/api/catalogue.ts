import type { z } from 'zod';
import type { HandList, InkList, NibList, StationeryList } from '../../http/contract/catalogue.js';
import type { Stationery } from '../../stationery/stationery.js';
import { type Resource, useResource } from './use-resource.js';

export type Hands = z.infer<typeof HandList>;
export type Inks = z.infer<typeof InkList>;
export type Nibs = z.infer<typeof NibList>;
export type Sheets = z.infer<typeof StationeryList>;

export const useHands = (): Resource<Hands> => useResource<Hands>('/v1/hands?limit=100');
export const useInks = (): Resource<Inks> => useResource<Inks>('/v1/inks');
export const useNibs = (): Resource<Nibs> => useResource<Nibs>('/v1/nibs');
export const useSheets = (): Resource<Sheets> => useResource<Sheets>('/v1/stationery?limit=100');

/** The sheet of that name with its margins and ruling; null until it is there, or where it cannot be had. */
export function useStationery(name: string | null): Stationery | null {
  return useResource<Stationery>(name && `/v1/stationery/${name}`).data;
}
