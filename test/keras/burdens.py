"""Keras' figures of a small net with penalties, class weights and top-k accuracy, as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/burdens.py
"""

import json
from pathlib import Path

import mnist
import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/burdens.json"
STEPS = 8
BATCH = 16
HELD = 200
RATE = 0.05
SETTINGS = {
    "l1": 0.002,
    "l2": 0.01,
    "globalClipNorm": 1.5,
    "topK": 3,
    "classWeights": [1, 2, 0.5, 0, 1, 3, 1, 1, 0.25, 1],
}


def start(shape: tuple, place: int) -> np.ndarray:
    """sin(1.7 i + place) / 10; the test makes the same."""
    values = np.sin(1.7 * np.arange(np.prod(shape), dtype=np.float64) + place) / 10
    return values.astype(np.float32).reshape(shape)


def dense(units: int, activation: str) -> tf.keras.layers.Dense:
    penalty = tf.keras.regularizers.L1L2(SETTINGS["l1"], SETTINGS["l2"])
    return tf.keras.layers.Dense(units, activation=activation, kernel_regularizer=penalty)


images, labels = mnist.load()
model = tf.keras.Sequential([tf.keras.layers.Flatten(), dense(12, "relu"), dense(10, "softmax")])
model.build((None, 32, 32, 3))
model.set_weights([start(weight.shape, place) for place, weight in enumerate(model.get_weights())])
model.compile(
    tf.keras.optimizers.SGD(RATE, global_clipnorm=SETTINGS["globalClipNorm"]),
    "sparse_categorical_crossentropy",
    metrics=["accuracy", tf.keras.metrics.SparseTopKCategoricalAccuracy(SETTINGS["topK"])],
)
steps = []
for step in range(STEPS):
    part = slice(step * BATCH, (step + 1) * BATCH)
    weights = dict(enumerate(SETTINGS["classWeights"]))
    steps.append(model.train_on_batch(images[part], labels[part], class_weight=weights))
held = slice(mnist.TRAIN, mnist.TRAIN + HELD)
evaluated = model.evaluate(images[held], labels[held], verbose=0)
result = {
    "tensorflow": tf.__version__,
    "batch": BATCH,
    "held": HELD,
    "rate": RATE,
    "settings": SETTINGS,
    "steps": [[float(value) for value in figures] for figures in steps],
    "evaluated": [float(value) for value in evaluated],
}
FIXTURE.write_text(json.dumps(result) + "\n")
