"""Small parts of printing: the browser that is found, the workers, the picture, bytes that do not change."""

from __future__ import annotations

import base64
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from sopkatalog.app.pdf.find_browser import browser_path
from sopkatalog.app.pdf.fixed_bytes import fixed_bytes, named_cells
from sopkatalog.app.pdf.logo import logo_address
from sopkatalog.app.pdf.packages import need_packages
from sopkatalog.app.pdf.print_error import PrintError
from sopkatalog.app.pdf.workers import Workers, worker_count
from sopkatalog.io.files import write_file

# --- the browser --------------------------------------------------------------------------------------


def only(*known: str) -> object:
    return lambda name: f"/bin/{name}" if name in known else None


def test_the_browser_that_was_named_is_taken() -> None:
    assert browser_path({"SOP_CHROMIUM": "edge"}, only("edge", "chromium")) == "/bin/edge"


def test_else_one_on_path_else_where_installers_put_it() -> None:
    assert browser_path({}, only("msedge", "google-chrome")) == "/bin/google-chrome"
    assert browser_path({}, only("C:/Edge"), ("C:/Chrome", "C:/Edge")) == "/bin/C:/Edge"


def test_without_a_browser_one_is_told_how_to_get_it() -> None:
    with pytest.raises(PrintError, match=r"tidak ditemukan\.\nPasang salah satu: Chromium"):
        browser_path({}, only())
    with pytest.raises(PrintError, match=r"SOP_CHROMIUM menunjuk “salah”, yang tidak ada"):
        browser_path({"SOP_CHROMIUM": "salah"}, only("chromium"))


def test_without_the_packages_one_is_told_how_to_get_them() -> None:
    need_packages(lambda name: object())
    with pytest.raises(PrintError, match=r"belum terpasang \(pypdf\)\. Jalankan lewat build\.py"):
        need_packages(lambda name: None if name == "pypdf" else object())


# --- the workers --------------------------------------------------------------------------------------


class Tools:
    """Opens tools and remembers which thread had which."""

    def __init__(self) -> None:
        self.opened: list[int] = []
        self.closed: list[int] = []

    @contextmanager
    def open(self) -> Iterator[int]:
        thread = threading.get_ident()
        self.opened.append(thread)
        yield thread
        self.closed.append(thread)


def test_results_come_in_the_order_of_the_tasks_and_each_tool_stays_in_its_thread() -> None:
    tools, said = Tools(), []
    with Workers(tools.open, 3) as workers:
        both = threading.Barrier(3)

        def square(tool: int, number: int) -> int:
            assert tool == threading.get_ident()
            if number < 3:
                both.wait(10)  # three tasks at once, or this fails
            return number * number

        assert workers.each(square, range(8), said.append) == [number * number for number in range(8)]
        assert workers.each(square, [9], said.append) == [81]
    assert said == [*range(1, 9), 1]
    assert len(tools.opened) == 3
    assert sorted(tools.closed) == sorted(tools.opened)


def test_the_first_error_ends_the_work() -> None:
    done = []

    def work(_: int, number: int) -> None:
        if number == 2:
            raise PrintError("rusak")
        done.append(number)

    with Workers(Tools().open, 1) as workers, pytest.raises(PrintError, match="rusak"):
        workers.each(work, range(100), lambda _: None)
    assert done == [0, 1]


def test_a_tool_that_does_not_open_is_an_error_not_a_wait() -> None:
    @contextmanager
    def broken() -> Iterator[int]:
        raise PrintError("tidak ada")
        yield 0

    with Workers(broken, 2) as workers, pytest.raises(PrintError, match="tidak ada"):
        workers.each(lambda tool, task: None, range(5), lambda _: None)


def test_few_sop_are_not_worth_many_browsers() -> None:
    assert worker_count(0) == worker_count(1) == worker_count(8) == 1
    assert worker_count(10_000) >= 1


# --- bytes --------------------------------------------------------------------------------------------

PRINT = b"%PDF (D:20261122101112+00'00') /CreationDate (D:20261122101112+00'00') /ModDate (D:20261122101112+00'00')"
CELLS = b" /ID (node00000815) /Headers [(node00000720) (node00000815)] node00000999"


def test_the_hour_and_the_count_of_the_browser_are_taken_out() -> None:
    fixed = fixed_bytes(PRINT + CELLS, date(2026, 1, 2))
    assert fixed.count(b"D:20260102000000") == 2
    assert fixed.endswith(b" /ID (node00000001) /Headers [(node00000000) (node00000001)] node00000999")
    assert len(fixed) == len(PRINT + CELLS)


def test_cells_of_several_prints_get_names_of_their_own() -> None:
    assert named_cells(CELLS) == 2
    assert b"(node00000006)" in fixed_bytes(CELLS, date(2026, 1, 2), awal=5)


def test_the_picture_is_inside_its_address(tmp_path: Path) -> None:
    (tmp_path / "aset").mkdir()
    (tmp_path / "aset/lambang.svg").write_bytes(b"<svg/>")
    assert (
        logo_address(tmp_path, "aset/lambang.svg")
        == f"data:image/svg+xml;base64,{base64.b64encode(b'<svg/>').decode()}"
    )
    assert logo_address(tmp_path, "aset/tidak-ada.svg") is None
    assert logo_address(tmp_path, "") is None


def test_a_file_is_whole_or_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "x.pdf"
    write_file(file, b"lama")

    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as half:
            half.write(data[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_file(file, b"baru")
    assert file.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [file]
