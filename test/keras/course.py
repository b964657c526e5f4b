"""LeNet5's first losses in Keras from weights that the test makes too, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/course.py
"""

import json
from pathlib import Path

import mnist
import nets
import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/course.json"
STEPS = 30
BATCH = 32


def start(shape: tuple, place: int) -> np.ndarray:
    """Kernels: sin(1.7 i + place) within glorot's limit; biases 0."""
    if len(shape) == 1:
        return np.zeros(shape, np.float32)
    window = np.prod(shape[:-2])
    limit = np.sqrt(6 / (window * (shape[-2] + shape[-1])))
    values = np.sin(1.7 * np.arange(np.prod(shape), dtype=np.float64) + place) * limit
    return values.astype(np.float32).reshape(shape)


images, labels = mnist.load()
model = nets.build("lenet5")
model.set_weights([start(weight.shape, place) for place, weight in enumerate(model.get_weights())])
losses = []
for step in range(STEPS):
    part = slice(step * BATCH, (step + 1) * BATCH)
    losses.append(float(model.train_on_batch(images[part], labels[part])[0]))
held = slice(mnist.TRAIN, None)
loss, accuracy = model.evaluate(images[held], labels[held], verbose=0)
result = {"tensorflow": tf.__version__, "batch": BATCH, "losses": losses, "valLoss": loss, "valAccuracy": accuracy}
FIXTURE.write_text(json.dumps(result) + "\n")
