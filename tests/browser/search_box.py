"""The theme's search box, opened the way a reader does it."""

from __future__ import annotations

from playwright.sync_api import Page, expect

KOTAK = ".md-search__input"


def open_box(page: Page) -> None:
    """Presses the theme's key until the box has it: on a slow machine the page is there before its script listens."""
    box = page.locator(KOTAK)
    for _ in range(40):
        page.keyboard.press("/")
        try:
            expect(box).to_be_focused(timeout=500)
        except AssertionError:
            continue
        return
    expect(box).to_be_focused()
