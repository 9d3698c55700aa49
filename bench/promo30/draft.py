#!/usr/bin/env python3
"""Writes promo30 as a draft beside its inputs. usage: draft.py FOLDER [COPIES]
COPIES repeats the five photos and the captions, for the memory of a long film (60 copies are 30 minutes)."""
import json
import sys

folder, copies = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1
CAPTIONS = ["New season, new colours", "Half price on winter coats", "Free delivery this weekend",
            "Over 200 shops near you", "Visit us before Sunday"]
FRAME = 1000 / 30
shots = 5 * copies
# Photo k is seen from frame 177 k on for 192 frames, 15 of them together with its neighbour. A transition is centred on
# the cut, its odd frame before it, so the cuts fall on frame 177 k + 8.
cuts = [0] + [round((177 * k + 8) * FRAME) for k in range(1, shots)] + [30000 * copies]
photos, captions = [], []
for k in range(shots):
    start, length = cuts[k], cuts[k + 1] - cuts[k]
    photo = {"id": f"p{k}", "s": start, "d": length, "a": {"k": "media", "file": f"photo{k % 5 + 1}.jpg", "in": 0},
             "mo": {"k": "zoom-in", "amount": 0.18, "ease": "linear"}}
    if k < shots - 1:
        photo["tr"] = {"k": "fade", "d": 500}
    photos.append(photo)
    captions.append({"id": f"c{k}", "s": start, "d": length,
                     "tx": {"text": CAPTIONS[k % 5], "style": "caption", "position": "bottom", "size": 48 / 1080, "anim": "none"}})
total = 30000 * copies
music = [{"id": f"m{k}", "s": 30000 * k, "d": 30000, "a": {"k": "media", "file": "music.wav", "in": 0},
          "fi": 1000 if k == 0 else 0, "fo": 2000 if k == copies - 1 else 0} for k in range(copies)]
draft = {
    "v": 1, "d": total, "m": {"title": "promo30", "width": 1920, "height": 1080, "fps": 30, "background": "#000000"},
    "t": [
        {"id": "t1", "tt": 0, "m": {"name": "Photos", "role": "main"}, "sg": photos},
        {"id": "t2", "tt": 0, "m": {"name": "Logo", "role": "logo"}, "sg": [
            {"id": "logo", "s": 0, "d": total, "a": {"k": "media", "file": "logo.png", "in": 0}, "fit": "contain",
             "x": {"x": 1800 / 1920, "y": 120 / 1080, "scale": 160 / 1080, "rotate": 0}}]},
        {"id": "t3", "tt": 7, "m": {"name": "Title", "role": "title"}, "sg": [
            {"id": "title", "s": 300, "d": 3200, "tx": {"text": "Spring Sale", "style": "title", "position": "center",
             "size": 96 / 1080, "color": "#ffffff", "anim": "fade"}}]},
        {"id": "t4", "tt": 7, "m": {"name": "Captions", "role": "caption"}, "sg": captions},
        {"id": "t5", "tt": 1, "m": {"name": "Music", "role": "music"}, "sg": music}]}
print(json.dumps(draft))
