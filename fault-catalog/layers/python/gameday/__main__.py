"""Starts the layer beside a function: bootstrap runs this folder, and goes on when it ends."""

import os
import sys

from fault_layer.keeper import start

sys.exit(start(os.environ))
