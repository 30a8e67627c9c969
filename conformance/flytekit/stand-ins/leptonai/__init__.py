"""A stand-in for Lepton's client, for serialising only: its newest versions do not have what the plugin imports.

The plugin's connector takes its names from here and calls none of them while a task is serialised.
"""

import sys
import types

MODULES = (
    "api",
    "api.v1",
    "api.v1.deployment",
    "api.v1.log",
    "api.v1.types",
    "api.v1.types.common",
    "api.v1.types.deployment",
    "api.v2",
    "api.v2.client",
)


def stand_in(name: str) -> type:
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {})


for each in MODULES:
    module = types.ModuleType(f"leptonai.{each}")
    module.__path__ = []
    module.__getattr__ = stand_in
    sys.modules[module.__name__] = module
