import { useEffect, useRef } from 'preact/hooks';

export interface KeyActions {
  readonly next: () => void;
  readonly previous: () => void;
  readonly search: () => void;
  readonly keys: () => void;
  readonly back: () => void;
}

const ACTIONS: Readonly<Record<string, keyof KeyActions>> = {
  j: 'next',
  k: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  '/': 'search',
  '?': 'keys',
  Escape: 'back',
};

/** Hears the keys of the page wherever the focus is, except where letters are typed or an open dialog has them. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const hear = (pressed: KeyboardEvent): void => {
      const action = ACTIONS[pressed.key];
      if (action === undefined || !isMeant(pressed)) return;
      pressed.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

/** Arrows belong to the list alone; elsewhere they scroll. */
function isMeant(pressed: KeyboardEvent): boolean {
  const target = pressed.target instanceof Element ? pressed.target : document.body;
  if (pressed.defaultPrevented || pressed.ctrlKey || pressed.metaKey || pressed.altKey || document.querySelector('dialog[open]'))
    return false;
  if (pressed.key === 'Escape') return true;
  if (target.closest('input, textarea, select')) return false;
  return !pressed.key.startsWith('Arrow') || target === document.body || target.closest('[role="grid"]') !== null;
}
