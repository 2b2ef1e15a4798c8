"""The one Jinja environment: templates of this package, everything escaped unless it is finished HTML."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from .compiled_templates import CompiledTemplates
from .glossary import BY_KUNCI
from .tanggal import tanggal


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("sopkatalog.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["tanggal"] = tanggal
    environment.filters["angka"] = angka
    environment.globals["istilah_by_kunci"] = BY_KUNCI
    return environment


# The diagram library's name must not stand in a page: its plugin takes every page that holds the word apart and
# makes the build six times as slow. An entity reads the same to people and browsers.
_KATA, _SANDI = "mermaid", "&#109;ermaid"


def render(template: str, **values: Any) -> str:
    """The template filled in, safe to put into a page."""
    return _environment().get_template(template).render(**values).replace(_KATA, _SANDI)


def load_templates() -> None:
    """Loads every template now, so that copies of this process need not compile them for themselves."""
    environment = _environment()
    for name in environment.list_templates():
        environment.get_template(name)


def keep_compiled(templates: CompiledTemplates | None) -> None:
    """From now on templates are compiled only where these do not hold them; None: in every process anew."""
    _environment().bytecode_cache = templates


def finished(html: str) -> Markup:
    """Marks HTML of ours, made by the parser or by a template, as finished."""
    return Markup(html)


def angka(value: int) -> str:
    """A whole number with the Indonesian separator.

    >>> angka(12345)
    '12.345'
    """
    return f"{value:,}".replace(",", ".")
