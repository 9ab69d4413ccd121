"""Draws lines of text and writes what the recogniser reads of them, for test/unit/src-main/core/media/text-recognition.

    python fixtures.py MODEL.onnx CHARACTERS.txt FONTS_FOLDER OUT_FOLDER

FONTS_FOLDER holds DejaVu (only pictures of its letters are kept). Pre-processing as PaddleOCR publishes it
(tools/infer/predict_rec.py: 48 rows, width by aspect, x / 127.5 - 1, zeros to the right), but red first, and padded to a
multiple of 32 and at least 96 instead of 320; lines of 96 rows and more are averaged. Packages: numpy 2, pillow,
opencv-python-headless, onnxruntime.
"""

import json
import math
import sys
from pathlib import Path

import cv2
import numpy as np
import onnxruntime
from PIL import Image, ImageDraw, ImageFont

LINES = [
    ("How to brew coffee", "DejaVuSans-Bold.ttf", 34, "#ffffff", "#20304a"),
    ("1,284,907 views", "DejaVuSans.ttf", 17, "#606060", "#ffffff"),
    ("CTR 7.3%", "DejaVuSans-Bold.ttf", 21, "#0f0f0f", "#f1f1f1"),
    ("12:47", "DejaVuSans-Bold.ttf", 13, "#ffffff", "#101010"),
    ("$3,450.20", "DejaVuSerif.ttf", 28, "#0b5d1e", "#e8f5e9"),
    ("STOP", "DejaVuSans-Bold.ttf", 110, "#ffe14d", "#c1121f"),
    ("Never buy this in 2026", "DejaVuSerif-Bold.ttf", 26, "#101418", "#9fb4c7"),
    ("El año más fácil", "DejaVuSans.ttf", 30, "#ffffff", "#333333"),
    ("+18", "DejaVuSans.ttf", 40, "#7a1020", "#ffd6dd"),
    ("impressions 56.2K", "DejaVuSans.ttf", 11, "#303030", "#fafafa"),
]


def draw(words, font, ink, ground):
    left, top, right, bottom = font.getbbox(words)
    margin = max(2, round(0.22 * (bottom - top)))
    picture = Image.new("RGB", (right - left + 2 * margin, bottom - top + 2 * margin), ground)
    ImageDraw.Draw(picture).text((margin - left, margin - top), words, font=font, fill=ink)
    return picture


def prepare(pixels):
    height, width = pixels.shape[:2]
    length = math.ceil(48 * width / height)
    way = cv2.INTER_LINEAR if height < 96 else cv2.INTER_AREA
    scaled = cv2.resize(pixels.astype(np.float32), (length, 48), interpolation=way)
    padded = np.zeros((1, 3, 48, max(96, math.ceil(length / 32) * 32)), np.float32)
    padded[0, :, :, :length] = scaled.transpose(2, 0, 1) / 127.5 - 1
    return padded


def read(session, characters, values):
    (steps,) = session.run(None, {"x": values})[0]
    best, words, chances, last = steps.argmax(1), "", [], 0
    for each, chance in zip(best, steps.max(1)):
        if each != 0 and each != last:
            words += characters[each]
            chances.append(float(chance))
        last = each
    return words, float(np.mean(chances)) if chances else 0.0


def main(model, list_of_characters, fonts, out):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    characters = ["", *Path(list_of_characters).read_text(encoding="utf8").split("\n"), " "]
    found = []
    for number, (words, font, size, ink, ground) in enumerate(LINES):
        picture = draw(words, ImageFont.truetype(str(Path(fonts) / font), size), ink, ground)
        name = f"line-{number}.png"
        picture.save(Path(out) / name, optimize=True)
        values = prepare(np.asarray(picture))
        result, confidence = read(session, characters, values)
        width = values.shape[3]
        places = [[c, y, x] for c, y, x in [(0, 0, 0), (1, 24, 30), (2, 30, 61), (0, 47, 80), (1, 20, width - 1)]]
        found.append(
            {
                "file": name,
                "drawn": words,
                "words": result,
                "confidence": confidence,
                "width": width,
                "mean": float(values.mean()),
                "values": [[*place, float(values[0][tuple(place)])] for place in places],
            }
        )
        print(f"{words!r} {result!r} {confidence:.4f}")
    (Path(out) / "lines.json").write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
