"""Pointing at a step lights its arrows; a link to a step does so too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect


@pytest.fixture(scope="module")
def address(sample_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(sample_site)


def lit(page: Page) -> set[str]:
    return set(page.locator(".sop-terang[data-panah]").evaluate_all("all => all.map(one => one.dataset.panah)"))


def test_hovering_a_step_lights_the_arrows_into_and_out_of_it(
    address: str, new_page: Callable[..., Page], sample
) -> None:
    page = new_page()
    sop = sample.katalog.sop_by_id["disdukcapil-0002"]
    page.goto(f"{address}/sop/{sop.id}/", wait_until="load")
    assert lit(page) == set()
    page.locator("#langkah-2 [data-kolom='Kegiatan']").hover()
    expect(page.locator("table.sop-alur")).to_have_class("sop-alur sop-sorot")
    graph = sample.flows[sop.path]
    assert lit(page) == {panah.kunci for panah in (*graph.keluar["2"], *graph.masuk["2"])}
    page.locator("h1").hover()
    assert lit(page) == set()


def test_the_keyboard_and_a_link_to_a_step_light_them_too(address: str, new_page: Callable[..., Page], sample) -> None:
    page = new_page()
    graph = sample.flows[sample.katalog.sop_by_id["disdukcapil-0002"].path]
    page.goto(f"{address}/sop/disdukcapil-0002/#langkah-1", wait_until="load")
    assert lit(page) == {panah.kunci for panah in (*graph.keluar["1"], *graph.masuk["1"])}
    page.locator("#langkah-3 th a").focus()
    assert lit(page) == {panah.kunci for panah in (*graph.keluar["3"], *graph.masuk["3"])}
    page.keyboard.press("Enter")
    assert page.url.endswith("#langkah-3")
