#!/usr/bin/env python3
"""Writes scene15: four illustrated scenes with cross-fades, a title and composed music, 15 s at 1080p30, as a draft.
usage: draft.py [COPIES]   COPIES repeats the scenes, for the memory of a long film."""
import json
import sys

SCENES = [("city", "sunset", "clear", "zoom-in"), ("forest", "golden-hour", "clear", "pan-left"),
          ("sea", "day", "clouds", "zoom-out"), ("mountains", "dawn", "snow", "pan-right")]
copies = int(sys.argv[1]) if len(sys.argv) > 1 else 1
total = 15000 * copies
scenes = []
for k in range(4 * copies):
    place, time, weather, motion = SCENES[k % 4]
    scene = {"id": f"s{k}", "s": 3750 * k, "d": 3750, "mo": {"k": motion, "amount": 0.05},
             "a": {"k": "scene", "prompt": place, "place": place, "time": time, "weather": weather, "seed": k + 1}}
    if k < 4 * copies - 1:
        scene["tr"] = {"k": "fade", "d": 500}
    scenes.append(scene)
print(json.dumps({
    "v": 1, "d": total, "m": {"title": "scene15", "width": 1920, "height": 1080, "fps": 30},
    "t": [{"id": "t1", "tt": 0, "m": {"name": "Scenes", "role": "main"}, "sg": scenes},
          {"id": "t2", "tt": 7, "m": {"name": "Title", "role": "title"}, "sg": [
              {"id": "title", "s": 300, "d": 3000, "tx": {"text": "From words alone", "style": "title", "position": "top", "anim": "rise"}}]},
          {"id": "t3", "tt": 1, "m": {"name": "Music", "role": "music"}, "sg": [
              {"id": "m1", "s": 0, "d": total, "a": {"k": "music", "mood": "ambient", "seed": 1}}]}]}))
