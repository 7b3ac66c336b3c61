import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_FILTERS, readAddress, writeAddress } from '../../src/server/web/address.js';

const ADDRESSES = [
  '/',
  '/?text=oil+fleet',
  '/?type=COERCE,ASSAULT&country=AZE&status=alleged&event=e_1',
  '/explain/e_1',
  '/explain/e_1?type=PROTEST',
];

for (const address of ADDRESSES) {
  test(`${address} is read and written again unchanged`, () => {
    const { pathname, search } = new URL(address, 'http://127.0.0.1');
    assert.equal(writeAddress(readAddress({ pathname, search })), address);
  });
}

test('an address without a query has no filter and no event', () => {
  assert.deepEqual(readAddress({ pathname: '/', search: '' }), { filters: NO_FILTERS, event: null, explain: null });
});
