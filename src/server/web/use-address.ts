import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Address, readAddress, writeAddress } from './address.js';

/** `step` makes a new entry in the browser's history; without it the present one is changed. */
export type Go = (address: Address, step?: boolean) => void;

/** The address of the page, and how to change it. */
export function useAddress(): readonly [Address, Go] {
  const [address, setAddress] = useState(() => readAddress(window.location));
  useEffect(() => {
    const read = (): void => setAddress(readAddress(window.location));
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const go = useCallback((next: Address, step = false): void => {
    if (step) window.history.pushState(null, '', writeAddress(next));
    else window.history.replaceState(null, '', writeAddress(next));
    setAddress(next);
  }, []);
  return [address, go];
}
