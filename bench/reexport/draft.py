#!/usr/bin/env python3
"""Writes reexport as a draft beside promo30's inputs: ten scenes of 3.5 s, photographs in motion and a clip in turn, cross-fades, a logo over
all, a caption a scene, music. usage: draft.py FOLDER [EDITED]   EDITED is the number of a scene that is to look other than it did."""
import json
import sys

folder, edited = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None
SCENES, LENGTH = 10, 3500
MOTIONS = ["zoom-in", "pan-left", "zoom-out", "pan-right"]
scenes, captions = [], []
for k in range(SCENES):
    start = LENGTH * k
    scene = {"id": f"s{k}", "s": start, "d": LENGTH}
    if k % 4 == 3:
        scene["a"] = {"k": "media", "file": "clip60.mp4", "in": 5000 * k}
    else:
        scene["a"] = {"k": "media", "file": f"photo{k % 5 + 1}.jpg", "in": 0}
        scene["mo"] = {"k": MOTIONS[k % 4], "amount": 0.15}
    if k < SCENES - 1:
        scene["tr"] = {"k": "fade", "d": 500}
    if k == edited:
        scene["fx"] = [{"k": "look", "name": "warm"}]
    scenes.append(scene)
    captions.append({"id": f"c{k}", "s": start + 400, "d": LENGTH - 600,
                     "tx": {"text": f"The words of scene {k + 1}", "style": "caption", "position": "bottom"}})
total = SCENES * LENGTH
print(json.dumps({
    "v": 1, "d": total, "m": {"title": "reexport", "width": 1920, "height": 1080, "fps": 30},
    "t": [{"id": "t1", "tt": 0, "m": {"name": "Scenes", "role": "main"}, "sg": scenes},
          {"id": "t2", "tt": 0, "m": {"name": "Logo", "role": "logo"}, "sg": [
              {"id": "logo", "s": 0, "d": total, "a": {"k": "media", "file": "logo.png", "in": 0}, "fit": "contain",
               "x": {"x": 0.94, "y": 0.11, "scale": 0.15, "rotate": 0}}]},
          {"id": "t3", "tt": 7, "m": {"name": "Captions", "role": "caption"}, "sg": captions},
          {"id": "t4", "tt": 1, "m": {"name": "Music", "role": "music"}, "sg": [
              {"id": "m1", "s": 0, "d": 30000, "a": {"k": "media", "file": "music.wav", "in": 0}, "fi": 500, "fo": 1500}]}]}))
