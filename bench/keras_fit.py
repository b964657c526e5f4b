"""Seconds of each epoch of Keras' fit: python keras_fit.py NET EPOCHS LIMIT. The last line is JSON."""

import json
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "test/keras"))

import mnist  # noqa: E402
import nets  # noqa: E402
from tensorflow import keras  # noqa: E402


class Clock(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seconds = []

    def on_epoch_begin(self, epoch, logs=None):
        self.start = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        self.seconds.append(time.perf_counter() - self.start)


name, epochs, limit = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
images, labels = mnist.load()
if name in nets.INPUTS:  # The digit alone, without what is put around it for deeper nets.
    images = images[:, 2:30, 2:30, 0]
clock = Clock()
model = nets.build(name)
model.fit(images[:limit], labels[:limit], batch_size=32, epochs=epochs, verbose=0, callbacks=[clock])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"seconds": clock.seconds, "peak": peak}))
