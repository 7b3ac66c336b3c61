import { Desk } from './desk.js';
import { Explanation } from './explanation.js';
import { useAddress } from './use-address.js';

/** The page: events beside their reports, or the reasons for one event. */
export function App() {
  const [address, go] = useAddress();
  return address.explain === null ? <Desk address={address} go={go} /> : <Explanation id={address.explain} filters={address.filters} />;
}
