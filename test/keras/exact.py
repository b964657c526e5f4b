"""50 steps of two small nets in Keras with every optimizer and loss, kept as a fixture.

Each case says its settings as `--config` takes them, beside the same in Keras. `spread` is how far,
relatively, Keras' losses move when each starting weight is changed by one ulp, up or down. `first` is
the batch that a case begins with, so chosen that no relu of mlp comes near its kink.

Run with the wheel tensorflow-cpu==2.15.1; without names, all cases:
    python test/keras/exact.py [CASE ...]
"""

import json
import sys
from pathlib import Path

import formula
import nets
import numpy as np
import tensorflow as tf
from course_of import Course, rounded
from tensorflow import keras
from tensorflow.keras import losses, optimizers

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/exact.json"
STEPS = 50
BATCH = 8
EXAMPLES = 400
STEPS_PER_EPOCH = 10
# How far from 0 every input of a relu has to stay: beside 0 rounding alone decides on its slope.
MARGIN = 1e-5
RATES = {"mlp": 0.001, "lenet5": 0.002}
GENTLE = {"mlp": 0.0005, "lenet5": 0.0005}
# Of glorot's limit; Glorot and Bengio advise 4 before sigmoids.
GAINS = {"mlp": 1, "lenet5": 4}
CLASS_WEIGHTS = [0.5, 2, 1, 1, 0.25, 1.5, 1, 3, 1, 0.75]
SPARSE = losses.SparseCategoricalCrossentropy


def case(config, optimizer, loss=SPARSE, rates=None, last="softmax", regularizer=None, classes=None):
    """`rates`: the learning rate for each net; `optimizer` is made with it."""
    return locals()


def chosen(name, **params):
    return {"name": name, "params": params}


def of_loss(name, loss, last="softmax", rates=None, **params):
    return case({"loss": chosen(name, **params)}, optimizers.Adam, loss, rates, last)


def sgd(extra=None, **given):
    """Plain descent, with what else Keras' optimizer takes."""
    params = {name: value for name, value in given.items() if name in ("momentum", "nesterov")}
    config = {"optimizer": chosen("sgd", **params), **(extra or {})}
    rates = {"mlp": 0.01, "lenet5": 0.005} if params else {"mlp": 0.02, "lenet5": 0.02}
    return case(config, lambda rate: optimizers.SGD(rate, **given), rates=rates)


def cosine(rate):
    rising, falling = STEPS_PER_EPOCH, 4 * STEPS_PER_EPOCH
    return optimizers.schedules.CosineDecay(0.0, falling, alpha=0.1, warmup_target=rate, warmup_steps=rising)


def falling(rate, epochs, staircase):
    return optimizers.schedules.ExponentialDecay(rate, STEPS_PER_EPOCH * epochs, 0.5, staircase)


CASES = {
    "adam": case({}, optimizers.Adam),
    "adam, other parameters": case(
        {"optimizer": chosen("adam", beta1=0.8, beta2=0.99, epsilon=1e-3)},
        lambda rate: optimizers.Adam(rate, 0.8, 0.99, 1e-3),
    ),
    "adamW": case({"optimizer": chosen("adamW")}, optimizers.AdamW),
    "adamW, heavy decay": case(
        {"optimizer": chosen("adamW", weightDecay=0.5)}, lambda rate: optimizers.AdamW(rate, 0.5)
    ),
    "sgd": sgd(),
    "sgd, momentum": sgd(momentum=0.9),
    "sgd, nesterov": sgd(momentum=0.9, nesterov=True),
    "rmsprop": case({"optimizer": chosen("rmsprop")}, optimizers.RMSprop, rates=GENTLE),
    "rmsprop, momentum": case(
        {"optimizer": chosen("rmsprop", momentum=0.5, rho=0.8)},
        lambda rate: optimizers.RMSprop(rate, rho=0.8, momentum=0.5),
        rates=GENTLE,
    ),
    "rmsprop, centered": case(
        {"optimizer": chosen("rmsprop", centered=True)},
        lambda rate: optimizers.RMSprop(rate, centered=True),
        rates=GENTLE,
    ),
    "adagrad": case(
        {"optimizer": chosen("adagrad")}, optimizers.Adagrad, rates={"mlp": 0.01, "lenet5": 0.05}
    ),
    "categoricalCrossentropy": of_loss("categoricalCrossentropy", losses.CategoricalCrossentropy),
    "categoricalCrossentropy, smoothed": of_loss(
        "categoricalCrossentropy", lambda: losses.CategoricalCrossentropy(label_smoothing=0.2), labelSmoothing=0.2
    ),
    "categoricalCrossentropy after sigmoid": of_loss(
        "categoricalCrossentropy", losses.CategoricalCrossentropy, last="sigmoid"
    ),
    "sparseCategoricalCrossentropy after sigmoid": of_loss(
        "sparseCategoricalCrossentropy", SPARSE, last="sigmoid"
    ),
    "meanSquaredError": of_loss("meanSquaredError", losses.MeanSquaredError, rates=GENTLE),
    "meanAbsoluteError": of_loss("meanAbsoluteError", losses.MeanAbsoluteError),
    "binaryCrossentropy": of_loss("binaryCrossentropy", losses.BinaryCrossentropy, last="sigmoid"),
    "binaryCrossentropy, smoothed": of_loss(
        "binaryCrossentropy",
        lambda: losses.BinaryCrossentropy(label_smoothing=0.2),
        last="sigmoid",
        labelSmoothing=0.2,
    ),
    "binaryCrossentropy after softmax": of_loss("binaryCrossentropy", losses.BinaryCrossentropy),
    "huber": of_loss("huber", losses.Huber),
    "huber, small delta": of_loss("huber", lambda: losses.Huber(0.1), delta=0.1),
    "l1 and l2": case(
        {"l1": 1e-4, "l2": 1e-3}, optimizers.Adam, regularizer=lambda: keras.regularizers.L1L2(1e-4, 1e-3)
    ),
    "clipNorm": sgd({"clipNorm": 0.1}, clipnorm=0.1),
    "globalClipNorm": sgd({"globalClipNorm": 0.1}, global_clipnorm=0.1),
    "classWeights": case({"classWeights": CLASS_WEIGHTS}, optimizers.Adam, classes=dict(enumerate(CLASS_WEIGHTS))),
    "cosine with warm-up": case(
        {"epochs": 5, "schedule": chosen("cosine", warmUp=1, final=0.1)},
        lambda rate: optimizers.Adam(cosine(rate)),
    ),
    "exponential": case(
        {"schedule": chosen("exponential", factor=0.5)}, lambda rate: optimizers.Adam(falling(rate, 1, False))
    ),
    "step": case(
        {"schedule": chosen("step", every=2, factor=0.5)}, lambda rate: optimizers.Adam(falling(rate, 2, True))
    ),
}


def net(name: str, last: str, regularizer) -> keras.Model:
    """A net with the last activation and the kernels' penalty of a case."""
    keras.backend.clear_session()
    inputs = keras.Input(nets.INPUTS.get(name, nets.INPUT))
    model = keras.Model(inputs, nets.NETS[name](inputs))
    for layer in model.layers:
        if regularizer and hasattr(layer, "kernel"):
            layer.kernel_regularizer = regularizer()
    config = model.get_config()
    config["layers"][-1]["config"]["activation"] = last
    # Penalties and activations are taken up as a model is made.
    return keras.Model.from_config(config)


def course(name: str, made: dict, rate: float) -> Course:
    model = net(name, made["last"], made["regularizer"])
    model.compile(made["optimizer"](rate), made["loss"]())
    shape = (28, 28, 1) if name == "mlp" else nets.INPUT
    images, labels = formula.pictures(EXAMPLES, shape)
    targets = labels if isinstance(made["loss"](), SPARSE) else keras.utils.to_categorical(labels, 10)
    return Course(model, images.reshape(-1, *model.input_shape[1:]), targets, BATCH, made["classes"], GAINS[name])


def margin(ours: Course) -> float:
    """The least distance from 0 of an input of mlp's relu; of a net with sigmoids alone, none."""
    relu = keras.activations.relu
    hidden = [layer for layer in ours.model.layers if getattr(layer, "activation", None) is relu]
    if not hidden:
        return np.inf
    (hidden,) = hidden
    ours.start()
    least = np.inf
    for step in range(STEPS):
        pixels = ours.images[ours.part(step)].reshape(BATCH, -1)
        least = min(least, np.abs(pixels @ hidden.kernel.numpy() + hidden.bias.numpy()).min())
        ours.step(step)
    return least


def figures(title: str, name: str) -> dict:
    made = CASES[title]
    rate = (made["rates"] or RATES)[name]
    ours = course(name, made, rate)
    while margin(ours) < MARGIN:
        ours.first += 1
    losses = ours.run(STEPS)
    spread = max(np.max(np.abs(ours.run(STEPS, toward) / losses - 1)) for toward in (-9, 9))
    print(f"{name:7} {title:45} {losses[0]:.4f} {losses[-1]:.4f} {spread:.1e} {ours.first}", flush=True)
    return {
        "case": title,
        "net": name,
        "settings": {"learningRate": rate, "batchSize": BATCH, **made["config"]},
        "last": made["last"],
        "gain": GAINS[name],
        "first": ours.first,
        "losses": rounded(losses),
        "spread": float(f"{spread:.2g}"),
    }


known = json.loads(FIXTURE.read_text())["cases"] if FIXTURE.exists() else []
wanted = sys.argv[1:] or list(CASES)
cases = {(one["net"], one["case"]): one for one in known if one["case"] in CASES}
for name in ("mlp", "lenet5"):
    for title in wanted:
        cases[name, title] = figures(title, name)
        ordered = [cases[net, title] for net in GAINS for title in CASES if (net, title) in cases]
        head = {"tensorflow": tf.__version__, "batch": BATCH, "examples": EXAMPLES, "stepsPerEpoch": STEPS_PER_EPOCH}
        FIXTURE.write_text(json.dumps({**head, "cases": ordered}) + "\n")
