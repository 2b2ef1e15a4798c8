"""The texts that publishing hands out: shell scripts for the server, configurations, the workflow.

They lie beside this file as what they are, so that they can be read, and checked, as such.
"""

from __future__ import annotations

from importlib.resources import files


def text(name: str) -> str:
    """The text of a file beside this one, such as `skrip/kunci.sh`."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def script(name: str) -> str:
    """A script for the server, with what all of them share in front."""
    return text("skrip/bersama.sh") + text(f"skrip/{name}.sh")
