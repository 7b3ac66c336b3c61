"""Files of weights, as src/nlp/weights.ts reads them.

"ONRECORD", uint32 version, uint32 length of the header, sha256 of all that follows; a JSON header {kind, settings, tensors: {name:
{type, shape, at, bytes}}}; the tensors, each from a multiple of 64 bytes on. Numbers are little-endian.
"""

import hashlib
import json
import struct

import numpy as np

VERSION, ALIGNMENT, PREFIX = 1, 64, 48


def write_container(path, kind, settings, tensors):
    """tensors: {name: int8 or float32 array, or a string}. Returns the number of bytes."""
    entries, parts, at = {}, [], 0
    for name, value in tensors.items():
        data = value.encode("utf8") if isinstance(value, str) else np.ascontiguousarray(value).tobytes()
        shape = [len(data)] if isinstance(value, str) else list(value.shape)
        entries[name] = {"type": "utf8" if isinstance(value, str) else value.dtype.name, "shape": shape, "at": at, "bytes": len(data)}
        parts += [data, b"\0" * (-len(data) % ALIGNMENT)]
        at += len(data) + len(parts[-1])
    header = json.dumps({"kind": kind, "settings": settings, "tensors": entries}, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    header += b" " * (-(PREFIX + len(header)) % ALIGNMENT)
    body = header + b"".join(parts)
    with open(path, "wb") as out:
        out.write(b"ONRECORD" + struct.pack("<II", VERSION, len(header)) + hashlib.sha256(body).digest() + body)
    return PREFIX + len(body)


def quantised(name, matrix, bias=None):
    """Tensors of a matrix as int8 with a float32 scale for each row, and of its bias."""
    scale = np.abs(matrix).max(1) / 127
    values = np.round(matrix / np.where(scale > 0, scale, 1)[:, None]).astype(np.int8)
    tensors = {name: values, f"{name}.scale": scale.astype(np.float32)}
    if bias is not None:
        tensors[f"{name}.bias"] = bias.astype(np.float32)
    return tensors
