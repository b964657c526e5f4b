"""First gradients and loss curves of the larger presets in Keras, kept as a fixture.

Dropout rates are 0. `spread` is how far Keras' losses come from its own after every starting weight
was changed by one ulp: the largest distance in several such runs. `held` is what `evaluate` says of
other pictures after the last step. `first` is the batch that a case begins with, so chosen that an
ulp takes no gradient over a kink of relu or max pooling, where rounding alone decides on slopes.

Run with the wheel tensorflow-cpu==2.15.1; without names, all cases:
    python test/keras/curves.py [CASE ...]
"""

import json
import sys
from pathlib import Path

import formula
import nets
import numpy as np
import tensorflow as tf
from course_of import Course, rounded, weights_of
from tensorflow import keras

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/curves.json"
BATCH = 8
EXAMPLES = 160
HELD = 320
# How far an ulp at the start may move the norms of the first gradients, relative to their layer's.
STEADY = 1e-5
TOWARD = (-9, 9, 0, 1)


def adam(net: str, steps: int, rate: float, batch: int = BATCH) -> dict:
    settings = {"batchSize": batch, "optimizer": "adam", "learningRate": rate}
    return {"net": net, "steps": steps, "settings": settings}


def descent(net: str, steps: int, rate: float) -> dict:
    optimizer = {"name": "sgd", "params": {"momentum": 0.9}}
    settings = {"batchSize": BATCH, "optimizer": optimizer, "learningRate": rate}
    return {"net": net, "steps": steps, "settings": settings}


CASES = {
    "baseline": adam("baseline", 50, 1e-3),
    # Adam takes rounding for a gradient where there is none, before a batch normalisation, and so
    # drives the moving statistics of Keras from its own; plain momentum lets them be judged closely.
    "baseline, sgd": descent("baseline", 50, 0.003),
    "inception10": adam("inception10", 20, 1e-4),
    "alexnet8": adam("alexnet8", 20, 1e-4),
    # These have millions of relu inputs: with more pictures some always lie on a kink.
    "vgg16": adam("vgg16", 20, 1e-4, 4),
    "resnet18": adam("resnet18", 20, 1e-4, 2),
}


def gradients(course: Course, toward: float | None = None) -> list[dict]:
    """Norm of every gradient of the first step."""
    course.start(toward)
    model, part = course.model, course.part(0)
    with tf.GradientTape() as tape:
        loss = model.compiled_loss(tf.constant(course.targets[part]), model(course.images[part], training=True))
    slopes = tape.gradient(loss, model.trainable_variables)
    norms = {id(weight): np.linalg.norm(slope) for weight, slope in zip(model.trainable_variables, slopes)}
    return [
        {"weight": name, "norm": rounded(norms[id(weight)])[0]}
        for name, weight in weights_of(model).items()
        if id(weight) in norms
    ]


def steady(course: Course, norms: list[dict]) -> bool:
    """Whether gradients from starts that differ by an ulp are alike."""
    largest = {}
    for one in norms:
        layer = one["weight"].split("/")[0]
        largest[layer] = max(largest.get(layer, 0), one["norm"])
    return all(
        abs(one["norm"] - other["norm"]) < STEADY * largest[one["weight"].split("/")[0]]
        for toward in TOWARD
        for one, other in zip(norms, gradients(course, toward))
    )


def figures(title: str) -> dict:
    asked = CASES[title]
    keras.backend.clear_session()
    model = nets.build(asked["net"])
    rate = asked["settings"]["learningRate"]
    optimizers = keras.optimizers
    optimizer = optimizers.Adam(rate) if asked["settings"]["optimizer"] == "adam" else optimizers.SGD(rate, 0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy")
    images, labels = formula.pictures(EXAMPLES + HELD, nets.INPUT)
    course = Course(model, images[:EXAMPLES], labels[:EXAMPLES], asked["settings"]["batchSize"])
    held = {"x": images[EXAMPLES:], "y": labels[EXAMPLES:], "batch_size": HELD, "verbose": 0}
    while not steady(course, norms := gradients(course)):
        course.first += 1

    def run(toward=None) -> tuple[np.ndarray, float]:
        losses = course.run(asked["steps"], toward)
        return losses, model.evaluate(**held)

    losses, held_loss = run()
    others = [run(toward) for toward in TOWARD]
    spread = np.max([np.abs(other - losses) for other, _ in others])
    held_spread = max(abs(other - held_loss) for _, other in others)
    print(f"{title:15} {losses[0]:.4f} {losses[-1]:.4f} {spread:.1e} from {course.first}", end=" ")
    print(f"held {held_loss:.4f} {held_spread:.1e}", flush=True)
    return {
        "case": title,
        "net": asked["net"],
        "settings": asked["settings"],
        "first": course.first,
        "gradients": norms,
        "losses": rounded(losses),
        "spread": float(f"{spread:.3g}"),
        "held": {"loss": rounded(held_loss)[0], "spread": float(f"{held_spread:.3g}")},
    }


known = json.loads(FIXTURE.read_text())["cases"] if FIXTURE.exists() else []
wanted = sys.argv[1:] or list(CASES)
cases = {one["case"]: one for one in known if one["case"] in CASES}
for title in wanted:
    cases[title] = figures(title)
    ordered = [cases[title] for title in CASES if title in cases]
    head = {"tensorflow": tf.__version__, "examples": EXAMPLES, "held": HELD}
    FIXTURE.write_text(json.dumps({**head, "cases": ordered}) + "\n")
