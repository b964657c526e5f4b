"""How far Keras trains three nets in 300 steps, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/plateau.py [NET ...]
"""

import json
import sys
from pathlib import Path

import mnist
import nets
import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/plateau.json"
STEPS = 300
LAST = 20
BATCH = 32
SEEDS = {"lenet5": range(1, 9), "alexnet8": (1, 2, 3), "vgg16": (1, 2, 3)}


def train(name: str, seed: int) -> list[float]:
    tf.keras.utils.set_random_seed(seed)
    model = nets.build(name)
    order = np.random.default_rng(seed)
    losses: list[float] = []
    while len(losses) < STEPS:
        epoch = order.permutation(mnist.TRAIN)
        for first in range(0, mnist.TRAIN, BATCH):
            part = epoch[first : first + BATCH]
            losses.append(float(model.train_on_batch(images[part], labels[part])[0]))
    return losses[:STEPS]


images, labels = mnist.load()
known = json.loads(FIXTURE.read_text())["nets"] if FIXTURE.exists() else {}
for name in sys.argv[1:] or SEEDS:
    runs = [train(name, seed) for seed in SEEDS[name]]
    known[name] = {
        "firstMeans": [float(np.mean(run[:LAST])) for run in runs],
        "lastMeans": [float(np.mean(run[-LAST:])) for run in runs],
    }
    print(name, known[name], flush=True)
    result = {"tensorflow": tf.__version__, "batch": BATCH, "steps": STEPS, "last": LAST, "nets": known}
    FIXTURE.write_text(json.dumps(result) + "\n")
