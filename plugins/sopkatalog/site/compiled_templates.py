"""Jinja's compiled templates, kept from build to build: compiling them takes as long as filling in hundreds of pages."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache


@dataclass
class CompiledTemplates(BytecodeCache):
    """Compiled templates in a store of bytes, which `load` asks and `keep` fills; both are given what the bytes are of.

    In a copy of the process the store is left alone, since a file of SQLite may not be used on both sides of a fork.
    """

    load: Callable[[str], bytes | None]
    keep: Callable[[str, bytes], object]
    process: int = field(default_factory=os.getpid)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket, if its very source has been compiled."""
        if self.process == os.getpid() and (data := self.load(_name(bucket))):
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what is in the bucket."""
        if self.process == os.getpid():
            self.keep(_name(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    """Of the template and its source, and of what the environment does to a template when it is compiled."""
    environment: Any = bucket.environment
    how = (environment.autoescape, environment.trim_blocks, environment.lstrip_blocks, environment.undefined.__name__)
    return repr((bucket.key, bucket.checksum, how, sorted(environment.extensions), sorted(environment.filters)))
