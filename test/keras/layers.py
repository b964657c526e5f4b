"""Outputs and gradients of Keras layers that tfjs lacks, or means otherwise, kept as a fixture.

Run with the wheel tensorflow-cpu==2.15.1:
    python test/keras/layers.py
"""

import json
import re
from pathlib import Path

import numpy as np
import tensorflow as tf

FIXTURE = Path(__file__).parents[1] / "fixtures/keras/layers.json"
L = tf.keras.layers
UPSTREAM = 90
WEIGHTS = 10


def values(shape: list[int], place: int, shift: float = 0, halves: bool = False) -> tf.Tensor:
    """Numbers that the test makes in the same way: 1.5 sin(1.3 i + 0.7 place) + shift."""
    made = np.sin(1.3 * np.arange(np.prod(shape), dtype=np.float64) + 0.7 * place) * 1.5 + shift
    if halves:
        made = np.floor(made * 2) / 2
    return tf.constant(made.astype(np.float32).reshape(shape))


def own_name(weight: tf.Variable) -> str:
    """`layer/depthwise_kernel:0` → `depthwiseKernel`"""
    last = weight.name.split("/")[-1].split(":")[0]
    return re.sub(r"_([a-z])", lambda match: match[1].upper(), last)


def case(kind: str, params: dict, layer: L.Layer, *inputs: list[int], shift: float = 0, halves: bool = False) -> dict:
    xs = [values(shape, place, shift, halves) for place, shape in enumerate(inputs)]
    given = xs if len(xs) > 1 else xs[0]
    layer(given)
    for place, weight in enumerate(layer.weights):
        weight.assign(values(weight.shape, WEIGHTS + place))
    with tf.GradientTape() as tape:
        tape.watch(xs)
        y = layer(given, training=True)
        loss = tf.reduce_sum(y * values(y.shape, UPSTREAM))
    names = [*(f"x{place}" for place in range(len(xs))), *map(own_name, layer.trainable_weights)]
    slopes = tape.gradient(loss, [*xs, *layer.trainable_weights])
    return {
        "kind": kind,
        "params": params,
        "inputs": inputs,
        "shift": shift,
        "halves": halves,
        "shape": y.shape.as_list(),
        "output": y.numpy().ravel().tolist(),
        "gradients": {name: slope.numpy().ravel().tolist() for name, slope in zip(names, slopes, strict=True)},
    }


def dilated(kernel: list[int], dilation: list[int], padding: str, shape: list[int], filters: int = 2) -> dict:
    params = {"filters": filters, "kernel": kernel, "dilation": dilation, "padding": padding}
    return case("conv2D", params, L.Conv2D(filters, kernel, padding=padding, dilation_rate=dilation), shape)


def depthwise(kernel: list[int], stride: int, padding: str, multiplier: int, shape: list[int]) -> dict:
    params = {"kernel": kernel, "stride": stride, "padding": padding, "depthMultiplier": multiplier}
    layer = L.DepthwiseConv2D(kernel, stride, padding, multiplier)
    return case("depthwiseConv2D", params, layer, shape)


def separable(kernel: list[int], stride: int, padding: str, multiplier: int, shape: list[int]) -> dict:
    params = {"filters": 3, "kernel": kernel, "stride": stride, "padding": padding, "depthMultiplier": multiplier}
    layer = L.SeparableConv2D(3, kernel, stride, padding, depth_multiplier=multiplier)
    return case("separableConv2D", params, layer, shape)


def resized(size: list[int], interpolation: str, shape: list[int]) -> dict:
    params = {"size": size, "interpolation": interpolation}
    return case("upSampling2D", params, L.UpSampling2D(size, interpolation=interpolation), shape)


def normalized(epsilon: float, scale: bool, center: bool, shape: list[int], shift: float = 0) -> dict:
    params = {"epsilon": epsilon, "scale": scale, "center": center}
    layer = L.LayerNormalization(epsilon=epsilon, scale=scale, center=center)
    return case("layerNormalization", params, layer, shape, shift=shift)


def is_refused(stride: list[int], dilation: list[int]) -> bool:
    try:
        L.Conv2D(1, 3, stride, dilation_rate=dilation)
        return False
    except ValueError:
        return True


CASES = [
    dilated([3, 3], [2, 2], "same", [2, 7, 8, 3]),
    dilated([3, 3], [2, 2], "valid", [2, 7, 8, 3]),
    dilated([3, 3], [4, 4], "same", [1, 5, 6, 1]),
    dilated([2, 3], [3, 2], "same", [2, 8, 9, 2], 3),
    dilated([2, 3], [3, 2], "valid", [2, 4, 5, 2], 3),
    dilated([4, 1], [2, 3], "same", [1, 9, 5, 2]),
    dilated([1, 1], [3, 3], "valid", [2, 3, 4, 2]),
    dilated([2, 2], [1, 3], "same", [3, 4, 7, 1]),
    depthwise([3, 3], 1, "same", 1, [2, 5, 6, 3]),
    depthwise([3, 2], 2, "same", 2, [2, 7, 5, 2]),
    depthwise([2, 3], 3, "valid", 3, [1, 9, 8, 1]),
    depthwise([1, 1], 2, "valid", 2, [2, 6, 5, 3]),
    separable([3, 3], 1, "same", 1, [2, 5, 6, 3]),
    separable([3, 2], 2, "same", 2, [2, 7, 5, 2]),
    separable([2, 3], 3, "valid", 1, [1, 9, 8, 1]),
    resized([2, 2], "bilinear", [2, 3, 4, 2]),
    resized([3, 1], "bilinear", [1, 2, 3, 1]),
    resized([4, 5], "bilinear", [2, 1, 3, 3]),
    resized([3, 2], "nearest", [2, 3, 4, 2]),
    normalized(0.001, True, True, [3, 5]),
    normalized(0.1, True, False, [2, 3, 4, 6]),
    normalized(1e-6, False, True, [2, 4, 3]),
    normalized(0.001, False, False, [2, 2, 2, 7], 30),
    case("globalMaxPooling2D", {}, L.GlobalMaxPooling2D(), [3, 4, 5, 2]),
    case("globalMaxPooling2D", {}, L.GlobalMaxPooling2D(), [2, 5, 6, 3], halves=True),
    case("multiply", {}, L.Multiply(), [2, 3, 4, 2], [2, 3, 4, 2], [2, 3, 4, 2]),
    case("multiply", {}, L.Multiply(), [2, 3, 4, 5], [2, 5]),
    case("multiply", {}, L.Multiply(), [3, 1, 4, 2], [3, 5, 1, 2]),
    case("multiply", {}, L.Multiply(), [1, 3], [1, 2, 3], [1, 4, 1, 1]),
    case("reshape", {"shape": [3, 2, 4]}, L.Reshape([3, 2, 4]), [2, 4, 6]),
]

PAIRS = [[1, 1], [1, 2], [2, 1], [3, 3]]
REFUSALS = [{"stride": a, "dilation": b, "refused": is_refused(a, b)} for a in PAIRS for b in PAIRS]

FIXTURE.write_text(json.dumps({"tensorflow": tf.__version__, "cases": CASES, "dilations": REFUSALS}) + "\n")
