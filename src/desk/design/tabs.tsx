import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import './tabs.css';

interface Tab {
  readonly id: string;
  readonly label: string;
}

export interface TabsProps {
  readonly label: string;
  /** The first is open at first. */
  readonly tabs: readonly [Tab, ...(readonly Tab[])];
  /** What the tab of that id holds. */
  readonly children: (id: string) => ReactNode;
}

/** Several views in one place; arrow keys go from one to the next, as people who use keyboards expect. */
export function Tabs({ label, tabs, children }: TabsProps) {
  const [current, setCurrent] = useState(tabs[0].id);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  function move(event: KeyboardEvent) {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = (at + step + tabs.length) % tabs.length;
    setCurrent(tabs[next]!.id);
    list.current?.querySelectorAll('button')[next]?.focus();
  }
  return (
    <div>
      <div ref={list} className="tabs-list" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => setCurrent(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className="tabs-panel">
        {children(current)}
      </div>
    </div>
  );
}
