"""The browser of the system: named by SOP_CHROMIUM, on PATH, or where its installer puts it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping

from .print_error import PrintError

_NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
# Installers of Windows and macOS leave PATH alone. Edge is on every Windows of today.
_TEMPAT = (
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_PASANG = (
    "Pasang salah satu: Chromium, Google Chrome, atau Microsoft Edge\n"
    "  Debian, Ubuntu: sudo apt install chromium\n"
    "  Windows, macOS: https://www.google.com/chrome/\n"
    "Bila sudah terpasang di tempat lain, tulis letaknya: SOP_CHROMIUM=/letak/peramban python3 build.py …"
)


def browser_path(
    environment: Mapping[str, str], which: Callable[[str], str | None] = shutil.which, tempat: tuple[str, ...] = _TEMPAT
) -> str:
    """The file of the browser; PrintError says how to get one when there is none."""
    asked = environment.get("SOP_CHROMIUM")
    found = which(asked) if asked else next(filter(None, map(which, (*_NAMA, *tempat))), None)
    if found:
        return found
    sebab = f"SOP_CHROMIUM menunjuk “{asked}”, yang tidak ada atau tidak dapat dijalankan." if asked else ""
    raise PrintError(f"Peramban tidak ditemukan. {sebab}".rstrip() + f"\n{_PASANG}")
