"""Where the layer's own files are, and the vectors that both layers are tested by."""

import json
import os
import sys

TESTS = os.path.dirname(os.path.abspath(__file__))
GAMEDAY = os.path.join(os.path.dirname(TESTS), "gameday")
LAYERS = os.path.dirname(os.path.dirname(TESTS))

sys.path.insert(0, GAMEDAY)
# What is compiled for a test is no part of the layer.
sys.dont_write_bytecode = True


def vectors(name):
    with open(os.path.join(LAYERS, "vectors", name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def schema():
    with open(os.path.join(LAYERS, "document.schema.json"), encoding="utf-8") as file:
        return json.load(file)
