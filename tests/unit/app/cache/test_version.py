from __future__ import annotations

from pathlib import Path

from sopkatalog.app.cache.version import BERGANTUNG, PAKET, code_version, version_of


def test_any_change_of_a_file_or_package_is_another_version(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/a.html").write_text("<p>")
    seen = {version_of(tmp_path, ["jinja2 3"])}
    seen.add(version_of(tmp_path, ["jinja2 4"]))
    (tmp_path / "templates/a.html").write_text("<b>")
    seen.add(version_of(tmp_path, ["jinja2 3"]))
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    seen.add(version_of(tmp_path, ["jinja2 3"]))
    assert len(seen) == 4


def test_compiled_files_do_not_count(tmp_path: Path) -> None:
    before = version_of(tmp_path, [])
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/a.pyc").write_bytes(b"x")
    assert version_of(tmp_path, []) == before


def test_the_package_itself_is_what_counts() -> None:
    assert (PAKET / "parse/to_sop.py").is_file()
    assert {"markdown-it-py", "Jinja2", "segno", "PyYAML"} <= set(BERGANTUNG)
    assert code_version() == code_version()
