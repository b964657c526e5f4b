"""The presets in Keras, written by hand after their descriptions, not after our files."""

from tensorflow import keras
from tensorflow.keras import layers

INPUT = (32, 32, 3)
INPUTS = {"mlp": (28, 28)}


def brick(x, filters, kernel, padding="same", norm=True, act="relu", pool=None, drop=0.0, **conv):
    """Convolution, batch normalisation, activation, pooling, dropout; pool is (size, stride, padding)."""
    x = layers.Conv2D(filters, kernel, padding=padding, **conv)(x)
    if norm:
        x = layers.BatchNormalization()(x)
    if act:
        x = layers.Activation(act)(x)
    if pool:
        size, stride, edge = pool
        x = layers.MaxPooling2D(size, stride, edge)(x)
    return layers.Dropout(drop)(x) if drop else x


def classify(x, units, act, drop):
    x = layers.Flatten()(x)
    for count in units:
        x = layers.Dense(count, activation=act)(x)
        if drop:
            x = layers.Dropout(drop)(x)
    return layers.Dense(10, activation="softmax")(x)


def mlp(x):
    return classify(x, (128,), "relu", 0)


def lenet5(x):
    for filters in (6, 16):
        x = brick(x, filters, 5, "valid", norm=False, act="sigmoid", pool=(2, 2, "valid"))
    return classify(x, (120, 84), "sigmoid", 0)


def baseline(x):
    return classify(brick(x, 6, 5, pool=(2, 2, "same"), drop=0.2), (128,), "relu", 0.2)


def alexnet8(x):
    pool = (3, 2, "valid")
    x = brick(x, 96, 3, "valid", pool=pool)
    x = brick(x, 256, 3, "valid", pool=pool)
    x = brick(x, 384, 3, norm=False)
    x = brick(x, 384, 3, norm=False)
    x = brick(x, 256, 3, norm=False, pool=pool)
    return classify(x, (2048, 2048), "relu", 0.5)


def vgg16(x):
    for filters, count in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
        for _ in range(count - 1):
            x = brick(x, filters, 3)
        x = brick(x, filters, 3, pool=(2, 2, "same"), drop=0.2)
    return classify(x, (512, 512), "relu", 0.2)


def inception10(x):
    x = brick(x, 16, 3)
    for channels, stride in ((16, 2), (16, 1), (32, 2), (32, 1)):
        pooled = layers.MaxPooling2D(3, 1, "same")(x)
        x = layers.Concatenate()(
            [
                brick(x, channels, 1, strides=stride),
                brick(brick(x, channels, 1, strides=stride), channels, 3),
                brick(brick(x, channels, 1, strides=stride), channels, 5),
                brick(pooled, channels, 1, strides=stride),
            ]
        )
    return layers.Dense(10, activation="softmax")(layers.GlobalAveragePooling2D()(x))


def resnet18(x):
    x = brick(x, 64, 3, use_bias=False, kernel_initializer="he_normal")
    for filters, stride in ((64, 1), (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1)):
        inside = brick(x, filters, 3, strides=stride, use_bias=False)
        inside = brick(inside, filters, 3, use_bias=False, act=None)
        if stride > 1:
            x = brick(x, filters, 1, strides=stride, use_bias=False, act=None)
        x = layers.Activation("relu")(layers.Add()([inside, x]))
    return layers.Dense(10, activation="softmax")(layers.GlobalAveragePooling2D()(x))


NETS = {net.__name__: net for net in (mlp, lenet5, baseline, alexnet8, vgg16, inception10, resnet18)}


def build(name: str, learning_rate: float = 1e-3) -> keras.Model:
    """A compiled model: Adam, sparse categorical cross entropy, accuracy."""
    inputs = keras.Input(INPUTS.get(name, INPUT))
    model = keras.Model(inputs, NETS[name](inputs))
    model.compile(keras.optimizers.Adam(learning_rate), "sparse_categorical_crossentropy", ["accuracy"])
    return model
