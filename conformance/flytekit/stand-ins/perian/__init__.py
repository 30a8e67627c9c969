"""A stand-in for Perian's client, for serialising only: its newest versions do not have what the plugin imports.

The plugin's connector takes its names from here and calls none of them while a task is serialised.
"""


def __getattr__(name: str) -> type:
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {})
