"""The MNIST that ships, as the app takes it in: [example, 32, 32, 3] from 0 to 1."""

import gzip
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[2] / "resources/datasets/mnist"
TRAIN = 8000


def read(name: str) -> bytes:
    return gzip.decompress((FOLDER / name).read_bytes())


def load() -> tuple[np.ndarray, np.ndarray]:
    """Images and labels in the order in which they are split: the first TRAIN train."""
    order = np.frombuffer(read("order.idx1-short.gz"), ">i2", offset=8)
    images = np.frombuffer(read("images.idx3-ubyte.gz"), np.uint8, offset=16).reshape(-1, 28, 28, 1)
    labels = np.frombuffer(read("labels.idx1-ubyte.gz"), np.uint8, offset=8)
    small = images[order].astype(np.float32) / np.float32(255)
    padded = np.pad(small, ((0, 0), (2, 2), (2, 2), (0, 0)))
    return np.repeat(padded, 3, axis=3), labels[order].astype(np.int32)
