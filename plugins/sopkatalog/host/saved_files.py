"""Is told by the operating system when a SOP file is saved; knows no generator.

A generator looks for changes every half second, which works everywhere. The system tells at once, but not on every
network folder and not across the border of WSL: so this comes beside the looking and replaces nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from ..parse.gate import is_sop_path


class SavedFiles:
    """Calls `saved`, from another thread, with the path of every SOP file that is written or put in place.

    Raises OSError where the system will not watch.
    """

    def __init__(self, source: Path, saved: Callable[[str], None]) -> None:
        self._observer: Any = Observer()
        self._observer.daemon = True
        self._observer.start()
        try:
            self._observer.schedule(_Handler(source.absolute(), saved), str(source.absolute()), recursive=True)
        except OSError:
            self.stop()
            raise

    @property
    def observer(self) -> Any:
        """Who watches; others may have it watch more."""
        return self._observer

    def stop(self) -> None:
        """Watches no more."""
        self._observer.stop()


class _Handler(FileSystemEventHandler):
    """Of all that happens to files only what may have changed their text: that somebody reads them is told too."""

    def __init__(self, source: Path, saved: Callable[[str], None]) -> None:
        self._source, self._saved = source, saved

    def on_modified(self, event: FileSystemEvent) -> None:
        """A file was written into."""
        self._tell(event, event.src_path)

    def on_created(self, event: FileSystemEvent) -> None:
        """A file came, also in the place of one that an editor took away."""
        self._tell(event, event.src_path)

    def on_moved(self, event: FileSystemEvent) -> None:
        """A file was put in its place, as many editors save."""
        self._tell(event, event.dest_path)

    def _tell(self, event: FileSystemEvent, path: bytes | str) -> None:
        below = os.path.relpath(os.fsdecode(path), self._source).replace(os.sep, "/")
        if not event.is_directory and is_sop_path(below):
            self._saved(below)
