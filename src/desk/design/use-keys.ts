import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What a key does, keyed by how it is pressed: `a`, `?`, `Alt+w`. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

const KEPT_AS = 'desk-single-keys';
const listeners = new Set<() => void>();

/** Whether single letters act as shortcuts. People who dictate their keys to a computer must be able to turn them off (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysAreOn);
  return [on, setSingleKeys];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function singleKeysAreOn(): boolean {
  return localStorage.getItem(KEPT_AS) !== 'off';
}

function setSingleKeys(on: boolean): void {
  localStorage.setItem(KEPT_AS, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

/**
 * Runs `actions` by the keyboard while the component is on the page. A single letter never acts while somebody types, and
 * nothing acts on the page while a dialog stands over it.
 */
export function useKeys(actions: KeyActions): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const action = actions[nameOf(event)];
    if (!action || event.defaultPrevented || !mayAct(event)) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function nameOf({ key, code, altKey }: KeyboardEvent): string {
  // Alt changes the character on some layouts (Option+W is ∑): the key itself is meant.
  const plain =
    altKey && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key.length === 1 ? key.toLowerCase() : key;
  return `${altKey ? 'Alt+' : ''}${plain}`;
}

function mayAct({ altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  // What is pressed with Control or Command is the browser's own, and AltGr, which comes as both, types a character.
  if (ctrlKey || metaKey || document.querySelector('dialog[open]')) return false;
  return altKey || (singleKeysAreOn() && !isTyping(target));
}

/** Whether a key pressed at `target` is part of an entry. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
