import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What a key does, keyed by how it is pressed: `a`, `?`, `Alt+w`, `Control+Enter`. */
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

/** Runs `actions` by the keyboard while the component is on the page. A single letter never acts while somebody types. */
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

function nameOf({ key, code, altKey, ctrlKey, metaKey }: KeyboardEvent): string {
  // Alt changes the character on some layouts (Option+W is ∑): the key itself is meant.
  const plain =
    altKey && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key.length === 1 ? key.toLowerCase() : key;
  return `${ctrlKey || metaKey ? 'Control+' : ''}${altKey ? 'Alt+' : ''}${plain}`;
}

function mayAct(event: KeyboardEvent): boolean {
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey;
  if (hasModifier) return true;
  return singleKeysAreOn() && !isTyping(event.target) && !document.querySelector('dialog[open]');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
