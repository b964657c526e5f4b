"""Archives in every form that NumPy writes, and in some that must be refused, kept as fixtures.

Run with numpy (any version from 1.20):
    python test/keras/npz.py
"""

import io
import json
import zipfile
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).parents[1] / "fixtures/keras/npz"


def values(dtype: str) -> np.ndarray:
    """Numbers that every type holds exactly: -2.5, -2, … in the shape 2×3×4."""
    return (np.arange(24, dtype=np.float64).reshape(2, 3, 4) / 2 - 2.5).astype(dtype)


def version(array: np.ndarray, number: tuple[int, int]) -> bytes:
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=number)
    return file.getvalue()


def archive(name: str, files: dict[str, bytes], packed: bool = False) -> None:
    with zipfile.ZipFile(FOLDER / f"{name}.npz", "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as zipped:
        for file, content in files.items():
            with zipped.open(zipfile.ZipInfo(f"{file}.npy"), "w", force_zip64=True) as entry:
                entry.write(content)


FOLDER.mkdir(exist_ok=True)
np.savez(FOLDER / "types.npz", **{f"a{t[1:]}{'big' if t[0] == '>' else ''}": values(t) for t in ("<f2", "<f4", "<f8", ">f2", ">f4", ">f8")})
np.savez_compressed(FOLDER / "packed.npz", a=values("<f4"))
np.savez(FOLDER / "fortran.npz", a=np.asfortranarray(values("<f4")), b=np.asfortranarray(values("<f8")[:, :, 0]))
np.savez(FOLDER / "special.npz", scalar=np.float32(7), empty=np.zeros((0, 3), np.float32), half=np.array([6e-8, -0.0, 65504, np.inf], np.float16), line=np.array([1, 2], np.float32))
archive("versions", {f"v{major}": version(values("<f4"), (major, 0)) for major in (1, 2, 3)}, packed=True)
np.savez(FOLDER / "refused-pickled.npz", a=np.array([{}, 1], dtype=object))
np.savez(FOLDER / "refused-integers.npz", a=np.arange(3))
np.savez(FOLDER / "refused-fields.npz", a=np.zeros(2, dtype=[("x", "<f4"), ("y", "<f4")]))

bits = np.random.default_rng(1).integers(0, 2**32, 400, dtype=np.uint32)
numbers = [*bits.view(np.float32), *np.float32([0.1, 1 / 3, 1e-45, 16777216, 3.4028235e38, 1e10, 1.17549435e-38])]
numbers = [float(number) for number in numbers if np.isfinite(number)]
texts = [np.format_float_scientific(np.float32(number), unique=True, trim="-") for number in numbers]
(FOLDER.parent / "shortest.json").write_text(json.dumps({"numbers": numbers, "texts": texts}) + "\n")
