"""A preview that shows a saved SOP at once, and brings everything else up to date afterwards.

Knows no generator: it is put around the build that the generator would do on every change.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Timer

from ..app.glance import Glance
from ..app.outcome import sop_outputs_of
from ..app.workshop import Contents, Workshop
from ..io.files import write_file
from ..model.output import Page
from ..rules.engine import Checked
from .frame import Frame, encoded
from .theme_page import ThemePage, theme_page

Found = tuple[Checked, Contents | None]
"""A checked catalogue, and what it was read from."""
_GEMA = 2.0
"""Seconds within which a generator that looks for changes itself tells of a save that the system has told of before."""
TENANG = 5.0
"""Seconds without a change before everything is made anew: who writes saves often, and is not to wait for that."""


@dataclass(frozen=True)
class Place:
    """Where a page lies in the built site, and what it was filled in with."""

    file: Path
    page: ThemePage
    frame: Frame


@dataclass(frozen=True)
class Shown:
    """The last build: the catalogue, addresses of other files, its folder, and its pages by their path."""

    found: Found
    berkas: frozenset[str]
    folder: Path
    places: Mapping[str, Place]


@dataclass
class QuickPreview:
    """Called on every change.

    `glance` looks at what was saved since the catalogue was found to be so, `check` at everything; `build` makes
    everything of what was checked; the bell asks to be called once more.
    """

    build: Callable[[Found], None]
    check: Callable[[], Found]
    glance: Callable[[Found], Glance | None]
    shown: Callable[[], Shown]
    workshop: Callable[[], Workshop]
    bell: Bell
    seen: Found | None = None
    _until: float = 0.0

    def __call__(self) -> None:
        """Shows what was saved: the pages of a few SOPs at once, else everything."""
        shown, is_time = self.shown(), self.bell.heard()
        saved = self.glance(self.seen or shown.found)
        if saved and not saved.berkas and not is_time and time.monotonic() < self._until:
            return  # told of a save for the second time; everything is made when the bell rings
        if saved and saved.berkas and self._is_written(shown, saved):
            self.seen = saved.checked, saved.contents
            self._until = time.monotonic() + _GEMA
            self.bell.ring_later()
        else:
            self.seen, self._until = None, 0.0
            self.build(self.check())

    def _is_written(self, shown: Shown, saved: Glance) -> bool:
        """Are the pages of these SOPs in the site now? Not, when one has no place there yet or no longer fits in."""
        made = sop_outputs_of(saved, self.workshop(), shown.berkas)
        texts = {path: _filled(shown.places.get(made[path].page.path), made[path].page) for path in saved.berkas}
        if not all(texts.values()):
            return False
        for path, text in texts.items():
            write_file(shown.places[made[path].page.path].file, encoded(text))
            for artifact in (made[path].sheets, made[path].document):
                write_file(shown.folder / artifact.path, artifact.bita)
        return True


def _filled(place: Place | None, page: Page) -> str:
    """The page in its frame; its head is that of the build before, which the build that follows puts right."""
    if place is None:
        return ""
    new = theme_page(page)
    if bool(new.daftar_isi) != bool(place.page.daftar_isi):
        return ""
    whole = replace(place.page, judul=new.judul, isi=new.isi, daftar_isi=new.daftar_isi)
    return place.frame.fill(whole.values, whole.daftar_isi)


class Bell:
    """A folder that the generator watches: a file that changes in it makes it build, after a while of rest."""

    def __init__(self, seconds: float = TENANG) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sop-lagi-"))
        self._seconds = seconds
        self._timer: Timer | None = None
        self._is_time = False

    def ring_later(self) -> None:
        """Begins to wait, or begins anew."""
        self._stop()
        self._timer = Timer(self._seconds, self._ring)
        self._timer.daemon = True
        self._timer.start()

    def ring_now(self) -> None:
        """Rings, and goes on waiting if it waits."""
        write_file(self.folder / "simpan", str(time.monotonic_ns()).encode())

    def heard(self) -> bool:
        """Has it been quiet for long enough since this was asked last?"""
        is_time, self._is_time = self._is_time, False
        return is_time

    def put_away(self) -> None:
        """Rings no more."""
        self._stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _ring(self) -> None:
        self._is_time = True
        write_file(self.folder / "lagi", str(time.monotonic_ns()).encode())
