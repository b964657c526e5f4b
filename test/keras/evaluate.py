"""What Keras' evaluate says of four nets with weights that the test makes too, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/evaluate.py
"""

import json
from pathlib import Path

import mnist
import nets
import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/evaluate.json"

EXAMPLES = {"lenet5": 2000, "baseline": 2000, "inception10": 100, "resnet18": 100}


def value(name: str, shape: tuple, place: int) -> np.ndarray:
    """sin(1.7 i + place), scaled to what the weight is for."""
    wave = np.sin(1.7 * np.arange(np.prod(shape), dtype=np.float64) + place)
    own = name.split("/")[-1].split(":")[0]
    if own == "kernel":
        window = np.prod(shape[:-2])
        wave *= np.sqrt(6 / (window * (shape[-2] + shape[-1])))
    else:
        wave = wave * 0.3 + (1 if own in ("gamma", "moving_variance") else 0)
    return wave.astype(np.float32).reshape(shape)


images, labels = mnist.load()
result = {"tensorflow": tf.__version__, "nets": {}}
for net, examples in EXAMPLES.items():
    tf.keras.backend.clear_session()
    model = nets.build(net)
    for place, weight in enumerate(model.weights):
        weight.assign(value(weight.name, tuple(weight.shape), place))
    held = slice(mnist.TRAIN, mnist.TRAIN + examples)
    loss, accuracy = model.evaluate(images[held], labels[held], verbose=0)
    weights = [[weight.name, list(weight.shape)] for weight in model.weights]
    result["nets"][net] = {"examples": examples, "loss": loss, "accuracy": accuracy, "weights": weights}
    print(net, loss, accuracy, flush=True)
FIXTURE.write_text(json.dumps(result) + "\n")
