"""Keras' losses of a small batch and their gradients, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/losses.py
"""

import json
from pathlib import Path

import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/losses.json"
LABELS = [2, 0, 1, 2]
CLASSES = 3
KERAS = tf.keras.losses
# The loss, its parameters, what it is given: logits, or the output as it is.
CASES = [
    ("sparseCategoricalCrossentropy", {}, "logits"),
    ("sparseCategoricalCrossentropy", {}, "output"),
    ("categoricalCrossentropy", {}, "logits"),
    ("categoricalCrossentropy", {"labelSmoothing": 0.2}, "logits"),
    ("categoricalCrossentropy", {"labelSmoothing": 0.2}, "output"),
    ("binaryCrossentropy", {}, "logits"),
    ("binaryCrossentropy", {"labelSmoothing": 0.2}, "logits"),
    ("binaryCrossentropy", {"labelSmoothing": 0.2}, "output"),
    ("meanSquaredError", {}, "output"),
    ("meanAbsoluteError", {}, "output"),
    ("huber", {}, "output"),
    ("huber", {"delta": 0.4}, "output"),
]


def make(name: str, params: dict, logits: bool):
    smoothing = params.get("labelSmoothing", 0.0)
    options = {"reduction": "none"}
    if name == "sparseCategoricalCrossentropy":
        return KERAS.SparseCategoricalCrossentropy(from_logits=logits, **options)
    if name == "categoricalCrossentropy":
        return KERAS.CategoricalCrossentropy(logits, smoothing, **options)
    if name == "binaryCrossentropy":
        return KERAS.BinaryCrossentropy(logits, smoothing, **options)
    if name == "huber":
        return KERAS.Huber(params.get("delta", 1.0), **options)
    return {"meanSquaredError": KERAS.MeanSquaredError, "meanAbsoluteError": KERAS.MeanAbsoluteError}[name](**options)


def given(kind: str) -> np.ndarray:
    """Logits of both signs, one 0 and one large; outputs around 0 to 1, one beyond each end."""
    wave = np.sin(1.7 * np.arange(len(LABELS) * CLASSES, dtype=np.float64) + 1)
    values = 4 * wave if kind == "logits" else 0.5 + 0.45 * wave
    values[4], values[9] = (0, 30) if kind == "logits" else (1.25, -0.25)
    return values.astype(np.float32).reshape(len(LABELS), CLASSES)


def run(name: str, params: dict, kind: str) -> dict:
    loss = make(name, params, kind == "logits")
    sparse = name.startswith("sparse")
    truth = tf.constant(LABELS) if sparse else tf.one_hot(LABELS, CLASSES)
    x = tf.constant(given(kind))
    with tf.GradientTape() as tape:
        tape.watch(x)
        losses = loss(truth, x)
        mean = tf.reduce_mean(losses)
    return {
        "loss": name,
        "params": params,
        "given": kind,
        "losses": [float(value) for value in losses],
        "gradient": [float(value) for value in tf.reshape(tape.gradient(mean, x), [-1])],
    }


result = {
    "tensorflow": tf.__version__,
    "labels": LABELS,
    "logits": [float(value) for value in given("logits").ravel()],
    "output": [float(value) for value in given("output").ravel()],
    "cases": [run(*case) for case in CASES],
}
FIXTURE.write_text(json.dumps(result) + "\n")
