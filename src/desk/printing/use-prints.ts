import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import type { PrintRun } from '../../http/contract/print-runs.js';
import type { PrinterList, PrintList } from '../../http/contract/printers.js';
import { type Resource, useResource } from '../api/use-resource.js';

export type Printers = z.infer<typeof PrinterList>;
export type Prints = z.infer<typeof PrintList>;

/** Printers and prints tell nobody when they change: they are looked at so often while somebody looks at the page. */
const LOOK_MS = 3_000;

/** Every printer of the house, looked after again and again. */
export function usePrinters(): Resource<Printers> {
  return useWatched<Printers>('/v1/printers');
}

/** Every printing of a letter, newest first. */
export function usePrintsOfLetter(letterId: string): Resource<Prints> {
  return useWatched<Prints>(`/v1/letters/${letterId}/prints`);
}

/** What is being printed, failed, or waits for somebody to look into the tray; oldest first. */
export function useOpenPrints(): Resource<Prints> {
  return useWatched<Prints>('/v1/prints');
}

/** A run, with what became of each of its letters so far. */
export function usePrintRun(id: string): Resource<PrintRun> {
  return useWatched<PrintRun>(`/v1/print-runs/${id}`);
}

function useWatched<T>(path: string): Resource<T> {
  const resource = useResource<T>(path);
  const look = useEffectEvent(() => {
    if (!document.hidden) resource.reload();
  });
  useEffect(() => {
    const timer = setInterval(() => look(), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return resource;
}
