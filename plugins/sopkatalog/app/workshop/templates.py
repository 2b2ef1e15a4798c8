"""Compiled templates in the cache of a workshop."""

from __future__ import annotations

from ...site.compiled_templates import CompiledTemplates
from ..cache import Cache, code_version, key


def compiled_templates(cache: Cache) -> CompiledTemplates | None:
    """Those in the cache; None for one that keeps nothing."""
    if not cache.is_kept:
        return None

    def own(name: str) -> bytes:
        return key(code_version(), "templat", name)

    return CompiledTemplates(
        lambda name: cache.get([own(name)]).get(own(name)), lambda name, data: cache.put({own(name): data})
    )
