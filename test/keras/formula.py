"""Starting weights and pictures by formula: src/trainer/judges/keras-formula.ts has the same.

Every number is a whole-number hash made float32 without rounding, or with one rounding that both
languages do alike, so fixtures hold only results. A module of the other scripts; not run itself.
"""

import numpy as np

WEIGHTS, KINDS, PATTERNS, NOISE = 1, 2, 3, 4
CLASSES = 10
TILE = 4
FIELD = np.uint32


def mix(*numbers) -> np.ndarray:
    """MurmurHash3's finalizer after each number, as src/core/program/mix.ts; uint32."""
    state = np.array(0x9E3779B9, FIELD)
    with np.errstate(over="ignore"):
        for number in numbers:
            state = (state * FIELD(31)) ^ np.asarray(number).astype(FIELD)
            state = (state ^ (state >> FIELD(16))) * FIELD(0x85EBCA6B)
            state = (state ^ (state >> FIELD(13))) * FIELD(0xC2B2AE35)
            state = state ^ (state >> FIELD(16))
    return state


def unit(place: int, count: int) -> np.ndarray:
    """float32 in [-1, 1), multiples of 2^-23."""
    drawn = mix(WEIGHTS, place, np.arange(count)) >> FIELD(8)
    return (drawn.astype(np.float64) / 2**23 - 1).astype(np.float32)


def weight(name: str, shape: tuple, place: int, gain: int = 1) -> np.ndarray:
    """A kernel within `gain` times glorot's limit; biases near 0, scales near 1; statistics as they start."""
    drawn = unit(place, int(np.prod(shape))).reshape(shape)
    if name == "moving_mean":
        return np.zeros(shape, np.float32)
    if name == "moving_variance":
        return np.ones(shape, np.float32)
    if name == "gamma":
        return np.float32(1) + drawn / np.float32(8)
    if name in ("bias", "beta"):
        return drawn / np.float32(16)
    window = np.prod(shape[:-2])
    return drawn * np.float32(gain * np.sqrt(6 / (window * (shape[-2] + shape[-1]))))


def pictures(examples: int, shape: tuple) -> tuple[np.ndarray, np.ndarray]:
    """Float images [example, *shape] from 0 to 1 and int labels: a pattern of tiles per class under noise."""
    labels = mix(KINDS, np.arange(examples)) % FIELD(CLASSES)
    height, width, channels = shape
    example, y, x, channel = np.ogrid[:examples, :height, :width, :channels]
    pattern = mix(PATTERNS, labels[example], y // TILE, x // TILE) & FIELD(127)
    noise = mix(NOISE, example, (y * width + x) * channels + channel) & FIELD(127)
    return (pattern + noise).astype(np.float32) / np.float32(255), labels.astype(np.int32)
