"""Where Keras' optimizers take two small weights in ten steps, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/optimizers.py
"""

import json
from pathlib import Path

import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/optimizers.json"
STEPS = 10
SHAPES = [[3, 4], [4]]
KERAS = tf.keras.optimizers
CLASSES = {
    "sgd": KERAS.SGD,
    "adam": KERAS.Adam,
    "adamW": KERAS.AdamW,
    "rmsprop": KERAS.RMSprop,
    "adagrad": KERAS.Adagrad,
}
# Ours on the left, Keras' on the right.
ARGUMENTS = {
    "momentum": "momentum",
    "nesterov": "nesterov",
    "beta1": "beta_1",
    "beta2": "beta_2",
    "epsilon": "epsilon",
    "weightDecay": "weight_decay",
    "rho": "rho",
    "centered": "centered",
    "initialAccumulator": "initial_accumulator_value",
    "clipNorm": "clipnorm",
    "globalClipNorm": "global_clipnorm",
}
# Optimizer, learning rate, its parameters, settings of clipping.
CASES = [
    ("sgd", 0.1, {}, {}),
    ("sgd", 0.05, {"momentum": 0.9}, {}),
    ("sgd", 0.05, {"momentum": 0.9, "nesterov": True}, {}),
    ("sgd", 0.1, {}, {"clipNorm": 0.5}),
    ("sgd", 0.1, {}, {"globalClipNorm": 0.5}),
    ("sgd", 0.1, {}, {"globalClipNorm": 50.0}),
    ("adam", 0.01, {}, {}),
    ("adam", 0.01, {"beta1": 0.8, "beta2": 0.99, "epsilon": 1e-3}, {"clipNorm": 0.3}),
    ("adamW", 0.01, {}, {}),
    ("adamW", 0.05, {"weightDecay": 0.3}, {}),
    ("rmsprop", 0.01, {}, {}),
    ("rmsprop", 0.01, {"rho": 0.8, "momentum": 0.7, "epsilon": 1e-3}, {}),
    ("rmsprop", 0.01, {"momentum": 0.5, "centered": True}, {}),
    ("adagrad", 0.1, {}, {}),
    ("adagrad", 0.1, {"initialAccumulator": 0.0, "epsilon": 1e-3}, {}),
]


def wave(shape: list[int], place: int, time: int) -> np.ndarray:
    """sin(1.7 i + place + 0.9 time), every fourth value a hundredth; the test makes the same."""
    index = np.arange(np.prod(shape), dtype=np.float64)
    values = np.sin(1.7 * index + place + 0.9 * time) * np.where(index % 4 == 3, 0.01, 1)
    return values.astype(np.float32).reshape(shape)


def run(name: str, rate: float, params: dict, clipping: dict) -> dict:
    given = {ARGUMENTS[key]: value for key, value in {**params, **clipping}.items()}
    optimizer = CLASSES[name](learning_rate=rate, **given)
    weights = [tf.Variable(wave(shape, place, 0)) for place, shape in enumerate(SHAPES)]
    for step in range(1, STEPS + 1):
        gradients = [tf.constant(wave(shape, place, step)) for place, shape in enumerate(SHAPES)]
        optimizer.apply_gradients(zip(gradients, weights))
    values = [float(value) for weight in weights for value in weight.numpy().ravel()]
    return {"optimizer": name, "rate": rate, "params": params, "clipping": clipping, "values": values}


result = {
    "tensorflow": tf.__version__,
    "steps": STEPS,
    "shapes": SHAPES,
    "cases": [run(*case) for case in CASES],
}
FIXTURE.write_text(json.dumps(result) + "\n")
