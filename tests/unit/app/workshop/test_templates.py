"""Compiled templates are taken from the cache, and never those of another source or another environment."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from sopkatalog.app.cache import NoCache, Store
from sopkatalog.app.workshop.templates import compiled_templates
from sopkatalog.site.compiled_templates import CompiledTemplates


class Compiling(Environment):
    """Counts what it compiles."""

    compiled = 0

    def compile(self, *arguments, **named):  # type: ignore[no-untyped-def]
        self.compiled += 1
        return super().compile(*arguments, **named)


def rendered(templates: CompiledTemplates | None, source: str, *, autoescape: bool = True) -> tuple[str, int]:
    """What a new environment makes of the source, and how many templates it compiled for that."""
    environment = Compiling(loader=DictLoader({"a.html": source}), autoescape=autoescape)
    environment.bytecode_cache = templates
    return environment.get_template("a.html").render(x="<"), environment.compiled


def test_the_second_build_compiles_nothing(tmp_path: Path) -> None:
    for expected in (1, 0):
        store = Store(tmp_path)
        assert rendered(compiled_templates(store), "{{ x }}") == ("&lt;", expected)
        store.close()


def test_another_source_or_environment_is_another_template(tmp_path: Path) -> None:
    templates = compiled_templates(Store(tmp_path))
    assert rendered(templates, "{{ x }}") == ("&lt;", 1)
    assert rendered(templates, "{{ x }}!") == ("&lt;!", 1)
    assert rendered(templates, "{{ x }}", autoescape=False) == ("<", 1)


def test_a_damaged_one_is_compiled_again(tmp_path: Path) -> None:
    kept: dict[str, bytes] = {}
    templates = CompiledTemplates(lambda name: kept.get(name), kept.__setitem__)
    rendered(templates, "{{ x }}")
    assert kept
    for name in kept:
        kept[name] = kept[name][:-9]
    assert rendered(templates, "{{ x }}") == ("&lt;", 1)


def test_a_copy_of_the_process_leaves_the_store_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    templates = compiled_templates(Store(tmp_path))
    rendered(templates, "{{ x }}")
    monkeypatch.setattr("os.getpid", lambda: -1)
    assert rendered(templates, "{{ x }}") == ("&lt;", 1)


def test_without_a_cache_nothing_is_kept() -> None:
    assert compiled_templates(NoCache()) is None
