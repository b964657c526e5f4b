"""Trains Keras models from the weights of `formula`, and says how far Keras is from itself.

A module of the other scripts; not run itself.
"""

import re

import formula
import numpy as np
from tensorflow import keras


def created(layer: keras.layers.Layer) -> tuple[str, int]:
    """Class and how many of it were made before: `conv2d_3` is the fourth since clear_session."""
    number = re.search(r"_(\d+)$", layer.name)
    return type(layer).__name__, int(number[1]) if number else 0


def weights_of(model: keras.Model) -> dict[str, keras.backend.variable]:
    """All weights by names of their own, `Conv2D 3/kernel`: by class, then as the layers were made."""
    layers = sorted((layer for layer in model.layers if layer.weights), key=created)
    return {
        f"{created(layer)[0]} {created(layer)[1]}/{re.sub(r'.*/|:.*', '', weight.name)}": weight
        for layer in layers
        for weight in layer.weights
    }


class Course:
    """A compiled model that can be trained again and again from the same start."""

    def __init__(self, model: keras.Model, images, targets, batch: int, class_weight=None, gain=1):
        self.model, self.images, self.targets, self.batch = model, images, targets, batch
        self.class_weight, self.gain = class_weight, gain
        self.first = 0
        for layer in model.layers:
            if isinstance(layer, keras.layers.Dropout):
                layer.rate = 0.0
        model.optimizer.build(model.trainable_variables)
        self.optimizer_start = [variable.numpy() for variable in model.optimizer.variables]

    def start(self, toward: float | None = None) -> None:
        """Puts the starting weights in place, each changed by one ulp toward a number if one is given."""
        for place, (name, variable) in enumerate(weights_of(self.model).items()):
            values = formula.weight(name.split("/")[1], tuple(variable.shape), place, self.gain)
            if toward is not None:
                values = np.nextafter(values, np.float32(toward))
            variable.assign(values)
        for variable, value in zip(self.model.optimizer.variables, self.optimizer_start):
            variable.assign(value)

    def part(self, step: int) -> np.ndarray:
        return ((self.first + step) * self.batch + np.arange(self.batch)) % len(self.images)

    def step(self, step: int) -> float:
        part = self.part(step)
        made = self.model.train_on_batch(self.images[part], self.targets[part], class_weight=self.class_weight)
        return made if np.isscalar(made) else made[0]

    def run(self, steps: int, toward: float | None = None) -> np.ndarray:
        """The loss of each step, on one batch after the other."""
        self.start(toward)
        return np.array([self.step(step) for step in range(steps)])


def rounded(values) -> list[float]:
    return [float(f"{value:.9g}") for value in np.ravel(values)]
