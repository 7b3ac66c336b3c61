import { OnRecordError } from '../core/errors.js';

/** One block of memory that weights and workspace share, with a view for each type of number. Addresses are bytes. */
export interface Memory {
  readonly f32: Float32Array;
  readonly i32: Int32Array;
  readonly u32: Uint32Array;
  readonly i16: Int16Array;
  /** Address of `bytes` fresh zeroed bytes, a multiple of 64; throws where the block is full. */
  readonly take: (bytes: number) => number;
}

/** Hands out `buffer` from the front; the first 64 bytes stay unused, so that no address is 0. */
export function createMemory(buffer: ArrayBuffer): Memory {
  let top = 64;
  return {
    f32: new Float32Array(buffer),
    i32: new Int32Array(buffer),
    u32: new Uint32Array(buffer),
    i16: new Int16Array(buffer),
    take: (bytes) => {
      const at = top;
      top += Math.ceil(bytes / 64) * 64;
      if (top > buffer.byteLength) throw full(top, buffer.byteLength);
      return at;
    },
  };
}

const full = (needed: number, size: number): OnRecordError =>
  new OnRecordError(
    `the weights need at least ${needed} bytes of memory`,
    `a block of ${size} bytes`,
    'use the weights that came with this version of OnRecord',
  );
