"""Learning rates of Keras' schedules and of its callback for plateaus, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/schedules.py
"""

import json
from pathlib import Path

import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/schedules.json"
RATE = 0.02
EPOCHS = 12
STEPS = 5
KERAS = tf.keras.optimizers.schedules


def cosine(warm_up: float, final: float):
    warm = round(warm_up * STEPS)
    if warm == 0:
        return KERAS.CosineDecay(RATE, EPOCHS * STEPS, alpha=final)
    return KERAS.CosineDecay(0.0, EPOCHS * STEPS - warm, alpha=final, warmup_target=RATE, warmup_steps=warm)


SCHEDULES = [
    ("constant", {}, lambda step: RATE),
    ("step", {"every": 3, "factor": 0.3}, KERAS.ExponentialDecay(RATE, 3 * STEPS, 0.3, staircase=True)),
    ("exponential", {"factor": 0.8}, KERAS.ExponentialDecay(RATE, STEPS, 0.8)),
    ("cosine", {}, cosine(0, 0)),
    ("cosine", {"warmUp": 2.2, "final": 0.1}, cosine(2.2, 0.1)),
]
# Parameters, and the validation losses of the epochs.
PLATEAUS = [
    ({"patience": 2, "factor": 0.5}, [3, 2, 2, 2, 1.99995, 1.9, 2, 2, 2, 2, 2, 2]),
    ({"patience": 1, "factor": 0.1, "cooldown": 2}, [1, 1, 1, 1, 1, 1, 0.5, 0.6, 0.7, 0.4, 0.4, 0.4]),
    ({"patience": 2, "factor": 0.5, "cooldown": 3}, [1, 1, 1, 1, 0.9, 1, 1, 1, 1, 1, 1, 1]),
    ({"patience": 2, "factor": 0.5, "minDelta": 0.2}, [3, 2.9, 2.7, 2.6, 2.5, 2.4, 2.3, 2.2, 2, 1.9, 1.9, 1.9]),
    ({"patience": 1, "factor": 0.2, "minRate": 0.0005}, [1] * EPOCHS),
    ({"patience": 1, "factor": 0.2, "minRate": 0.5}, [1] * EPOCHS),
    ({"patience": 2, "factor": 0.5, "cooldown": 1}, [float("nan"), 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]),
]
ARGUMENTS = {
    "factor": "factor",
    "patience": "patience",
    "minDelta": "min_delta",
    "cooldown": "cooldown",
    "minRate": "min_lr",
}


def plateau(params: dict, losses: list[float]) -> list[float]:
    """The rate of each epoch."""
    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
    model.compile(tf.keras.optimizers.SGD(RATE))
    callback = tf.keras.callbacks.ReduceLROnPlateau(**{ARGUMENTS[key]: value for key, value in params.items()})
    callback.set_model(model)
    callback.on_train_begin()
    rates = []
    for epoch, loss in enumerate(losses):
        rates.append(float(model.optimizer.learning_rate.numpy()))
        callback.on_epoch_end(epoch, {"val_loss": loss})
    return rates


result = {
    "tensorflow": tf.__version__,
    "rate": RATE,
    "epochs": EPOCHS,
    "stepsPerEpoch": STEPS,
    "schedules": [
        {"schedule": name, "params": params, "rates": [float(rate(step)) for step in range(EPOCHS * STEPS)]}
        for name, params, rate in SCHEDULES
    ],
    "plateaus": [
        # JSON has no number for one that is none.
        {
            "params": params,
            "losses": [None if loss != loss else loss for loss in losses],
            "rates": plateau(params, losses),
        }
        for params, losses in PLATEAUS
    ],
}
FIXTURE.write_text(json.dumps(result) + "\n")
