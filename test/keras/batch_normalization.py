"""Moving statistics and outputs of Keras' BatchNormalization, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/batch_normalization.py
"""

import json
from pathlib import Path

import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/batch-normalization.json"


def values(count: int, start: int) -> np.ndarray:
    """Numbers that the test makes in the same way: sin(start + i) * 3 + 1."""
    return (np.sin(np.arange(start, start + count, dtype=np.float64)) * 3 + 1).astype(np.float32)


def case(shape: list[int], momentum: float, epsilon: float, steps: int) -> dict:
    layer = tf.keras.layers.BatchNormalization(momentum=momentum, epsilon=epsilon)
    size = int(np.prod(shape))
    layer.build([None, *shape[1:]])

    @tf.function
    def train(x):
        return layer(x, training=True)

    for step in range(steps):
        x = tf.constant(values(size, step * size).reshape(shape))
        trained = train(x)
    used = tf.function(lambda x: layer(x, training=False))(x)
    return {
        "shape": shape,
        "momentum": momentum,
        "epsilon": epsilon,
        "steps": steps,
        "movingMean": layer.moving_mean.numpy().tolist(),
        "movingVariance": layer.moving_variance.numpy().tolist(),
        "trained": trained.numpy().ravel().tolist(),
        "used": used.numpy().ravel().tolist(),
    }


CASES = [
    case([3, 4, 5, 2], 0.99, 0.001, 3),
    case([2, 3, 3, 3], 0.5, 0.01, 4),
    case([4, 2, 2, 2], 0.0, 0.001, 2),
    case([4, 2, 2, 2], 1.0, 0.001, 2),
    case([6, 4], 0.99, 0.001, 3),
    case([5, 3], 0.5, 0.1, 4),
    case([4, 3, 2], 0.9, 0.001, 3),
]

FIXTURE.write_text(json.dumps({"tensorflow": tf.__version__, "cases": CASES}) + "\n")
