"""The colours that follow from the city's own: `warna` in katalog.yml, for the light and the dark look."""

from __future__ import annotations

from collections.abc import Mapping

from ..model.output import Artifact
from ..model.settings import Settings

STYLE = "aset/warna.css"
_GELAP = '[data-md-color-scheme="slate"]'


def palette_style(settings: Settings) -> Artifact:
    """The style sheet with the variables that `docs/aset/sop.css` and the theme paint with."""
    warna = settings.warna
    terang = {
        "--sop-utama": warna,
        "--sop-utama-muda": warna.berterang(0.93, 0.45),
        "--md-primary-fg-color": warna,
        "--md-primary-fg-color--light": warna.berterang(0.37, 0.55),
        "--md-primary-fg-color--dark": warna.berterang(0.17, 0.84),
    }
    gelap = {
        "--sop-utama": warna.berterang(0.74, 0.68),
        "--sop-utama-muda": warna.berterang(0.16, 0.47),
        "--md-typeset-a-color": warna.berterang(0.74, 0.68),
        "--md-primary-fg-color": warna.berterang(0.18, 0.78),
    }
    lines = (
        _rule(":root", terang),
        _rule('[data-md-color-scheme="default"]', {"--md-typeset-a-color": warna}),
        f"@media screen {{ {_rule(_GELAP, gelap)} }}",  # paper is white
    )
    return Artifact(STYLE, "\n".join([*lines, ""]).encode())


def _rule(selector: str, values: Mapping[str, object]) -> str:
    return f"{selector} {{ {' '.join(f'{name}: {value};' for name, value in values.items())} }}"
