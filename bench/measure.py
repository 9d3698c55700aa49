#!/usr/bin/env python3
"""Runs a command and prints `wall cpu peak`: seconds, seconds of all its processes, MB held by all of them at once.

usage: measure.py COMMAND [ARG ...]

Memory is the largest sum of the proportional set sizes (shared pages counted once) of the command and all its
descendants, looked at every 100 ms. The command's own output goes to stderr."""
import os
import resource
import subprocess
import sys
import threading
import time


def children_of():
    tree = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as stat:
                    parent = int(stat.read().rsplit(")", 1)[1].split()[1])
                tree.setdefault(parent, []).append(int(entry))
            except OSError:
                pass  # it ended while we looked
    return tree


def proportional_kilobytes(process):
    try:
        with open(f"/proc/{process}/smaps_rollup") as rollup:
            return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    except (OSError, StopIteration):
        return 0


def held_by(root):
    tree, waiting, total = children_of(), [root], 0
    while waiting:
        process = waiting.pop()
        waiting += tree.get(process, [])
        total += proportional_kilobytes(process)
    return total


peak = 0
started = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=sys.stderr)
done = threading.Event()


def watch():
    global peak
    while not done.wait(0.1):
        peak = max(peak, held_by(process.pid))


watcher = threading.Thread(target=watch)
watcher.start()
code = process.wait()
wall = time.monotonic() - started
done.set()
watcher.join()
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{wall:.3f} {used.ru_utime + used.ru_stime:.3f} {peak / 1024:.0f}")
sys.exit(code)
