"""build.py and bootstrap.py: what they decide, without network and without making a real environment."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import bootstrap
import build

ROOT = Path(__file__).resolve().parents[2]
WANTED = {"venv": "this one", "run": "r1", "pdf": "p1", "test": "t1"}


# --- an old Python ------------------------------------------------------------------------------------


def test_build_py_can_be_read_by_python_3_6():
    ast.parse((ROOT / "build.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 12), (3, 11, 4), (2, 7, 18)])
def test_an_old_python_is_told_what_is_needed(version):
    assert "Perlu Python 3.11.5 atau lebih baru" in build.complaint_about(version)
    assert "Python {}.{}.{}".format(*version) in build.complaint_about(version)


@pytest.mark.parametrize("version", [(3, 11, 5), (3, 12, 0), (3, 14, 1), (4, 0, 0)])
def test_a_new_python_will_do(version):
    assert build.complaint_about(version) == ""


def test_an_old_python_ends_with_wrong_use_and_touches_nothing(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(bootstrap, "prepare", lambda *_: pytest.fail("must not prepare"))
    assert build.main([]) == 2
    assert "Python 3.9.2" in capsys.readouterr().err


def test_the_oldest_python_is_the_same_everywhere():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["requires-python"] == ">=" + ".".join(map(str, build.OLDEST_PYTHON))


# --- what to do ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("recorded", "needs", "step"),
    [
        ({}, "run", bootstrap.ANEW),
        ({"venv": "another", "run": "r1"}, "run", bootstrap.ANEW),
        ({"venv": "this one", "run": "r1"}, "run", bootstrap.READY),
        ({"venv": "this one", "run": "r1"}, "test", bootstrap.UPDATE),
        ({"venv": "this one", "run": "r0"}, "run", bootstrap.UPDATE),
        ({"venv": "this one", "run": "r1", "test": "t1"}, "run", bootstrap.READY),
        ({"venv": "this one", "run": "r1", "test": "t1"}, "test", bootstrap.READY),
        ({"venv": "this one", "run": "r1", "test": "t0"}, "test", bootstrap.UPDATE),
        ({"venv": "this one", "run": "r1", "test": "t1"}, "pdf", bootstrap.UPDATE),
        ({"venv": "this one", "run": "r1", "pdf": "p1"}, "pdf", bootstrap.READY),
        ({"venv": "this one", "run": "r1", "pdf": "p0"}, "run", bootstrap.READY),
    ],
)
def test_plan(recorded, needs, step):
    assert bootstrap.plan(recorded, WANTED, needs) == step


def test_an_environment_keeps_what_it_can_do():
    assert bootstrap.sets_to_install({}, "run") == ("run",)
    assert bootstrap.sets_to_install({}, "pdf") == ("run", "pdf")
    assert bootstrap.sets_to_install({}, "test") == ("run", "pdf", "test")
    assert bootstrap.sets_to_install({"pdf": "old"}, "run") == ("run", "pdf")
    assert bootstrap.sets_to_install({"test": "old"}, "run") == ("run", "pdf", "test")
    assert bootstrap.sets_to_install({"test": "old"}, "pdf") == ("run", "pdf", "test")


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        (["test"], "test"),
        (["lint"], "test"),
        (["fuzz", "--minutes", "1"], "test"),
        (["sbom"], "run"),
        ([], "run"),
        (["check"], "run"),
        (["--help"], "run"),
        (["export", "pdf", "--all"], "pdf"),
        (["--today", "2026-01-31", "export", "pdf"], "pdf"),
        (["shots", "--out", "x"], "pdf"),
        (["bench"], "run"),
        (["bench", "--only", "check"], "run"),
        (["bench", "--only", "baca"], "pdf"),
        (["bench", "--only=baca", "--sizes", "100"], "pdf"),
    ],
)
def test_packages_for(words, needs):
    assert build.packages_for(words) == needs


def test_fingerprint_sees_content_but_not_line_endings():
    assert bootstrap.fingerprint([b"a\nb"]) == bootstrap.fingerprint([b"a\r\nb"])
    assert bootstrap.fingerprint([b"a", b"b"]) != bootstrap.fingerprint([b"ab", b""])


def test_variables_of_the_caller_do_not_lead_astray():
    caller = {"PYTHONPATH": "x", "VIRTUAL_ENV": "y", "PIP_USER": "1", "PATH": "/bin", "SOP_CHROMIUM": "c"}
    assert bootstrap.clean_environment(caller) == {
        "PATH": "/bin",
        "SOP_CHROMIUM": "c",
        "PYTHONUTF8": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


# --- the environment on disk --------------------------------------------------------------------------


@pytest.fixture
def project(tmp_path):
    """A project whose path has spaces, with a `.venv` that looks finished."""
    root = tmp_path / "katalog kota"
    (root / "requirements").mkdir(parents=True)
    for name in (*bootstrap.SHARED_INPUTS, *(f"requirements/{name}.txt" for name in bootstrap.PACKAGE_SETS)):
        (root / name).write_text(name, encoding="utf-8")
    environment = bootstrap.Environment(str(root))
    environment.python.parent.mkdir(parents=True)
    environment.python.write_text("", encoding="utf-8")
    environment.python.chmod(0o755)
    (environment.folder / "pyvenv.cfg").write_text(f"home = {tmp_path}\n", encoding="utf-8")
    environment.stamp.write_text(json.dumps(environment.wanted()), encoding="utf-8")
    return environment


def step_for(environment, needs="run"):
    return bootstrap.plan(environment.recorded(), environment.wanted(), needs)


def test_a_finished_environment_is_left_alone(project, monkeypatch, capsys):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("nothing to run"))
    assert bootstrap.prepare(str(project.root), "test") == str(project.python)
    assert capsys.readouterr() == ("", "")
    assert not (project.root / ".venv.lock").exists()


@pytest.mark.parametrize(
    "breakage",
    [
        lambda e: e.python.unlink(),
        lambda e: e.stamp.unlink(),
        lambda e: e.stamp.write_text("{", encoding="utf-8"),
        lambda e: e.stamp.write_text("[]", encoding="utf-8"),
        lambda e: e.stamp.write_bytes(b"\xff\xfe"),
        lambda e: (e.folder / "pyvenv.cfg").unlink(),
        lambda e: (e.folder / "pyvenv.cfg").write_text("home = /tidak/ada\n", encoding="utf-8"),
        lambda e: (e.folder / "pyvenv.cfg").write_text("", encoding="utf-8"),
        lambda e: e.folder.rename(e.root / "lain"),
        lambda e: e.stamp.write_text(json.dumps({**e.wanted(), "venv": "0 another"}), encoding="utf-8"),
    ],
    ids=[
        *("python gone", "stamp gone", "stamp cut off", "stamp odd", "stamp not text", "settings gone"),
        *("base python gone", "settings empty", "folder gone", "made by another python"),
    ],
)
def test_a_broken_environment_is_made_anew(project, breakage):
    breakage(project)
    assert step_for(project) == bootstrap.ANEW


@pytest.mark.skipif(os.name == "nt", reason="tautan simbolik perlu izin khusus pada Windows")
def test_a_link_to_a_python_that_is_gone_is_seen(project):
    project.python.unlink()
    project.python.symlink_to(project.root / "python yang dihapus")
    assert step_for(project) == bootstrap.ANEW


@pytest.mark.parametrize("name", [*bootstrap.SHARED_INPUTS, "requirements/run.txt"])
def test_a_changed_input_is_noticed(project, name):
    (project.root / name).write_text("changed", encoding="utf-8")
    assert step_for(project) == bootstrap.UPDATE


def test_a_moved_project_gets_its_own_environment(project):
    moved = project.root.with_name("pindah")
    project.root.rename(moved)
    assert step_for(bootstrap.Environment(str(moved))) == bootstrap.ANEW


def test_work_that_stops_half_way_leaves_no_stamp(project, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap.Environment, "install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        project.make_so(bootstrap.UPDATE, ("run",))
    assert step_for(project) == bootstrap.ANEW


def test_an_update_writes_the_stamp_last_and_says_so(project, monkeypatch, capsys):
    installed = []
    monkeypatch.setattr(bootstrap.Environment, "install", lambda _, lock: installed.append(lock.name))
    (project.root / "requirements/run.txt").write_text("changed", encoding="utf-8")
    bootstrap.prepare(str(project.root), "run")
    assert installed == ["test.txt"]
    assert step_for(project, "test") == bootstrap.READY
    words = capsys.readouterr()
    assert words.out == ""
    assert "Daftar paket berubah" in words.err


def test_a_file_in_the_place_of_the_folder_is_no_obstacle(project, monkeypatch):
    def fake_venv(commands):
        project.folder.mkdir()

    shutil.rmtree(project.folder)
    project.folder.write_text("bukan folder", encoding="utf-8")
    monkeypatch.setattr(bootstrap, "first_failure", fake_venv)
    monkeypatch.setattr(bootstrap.Environment, "install", lambda *_: None)
    bootstrap.prepare(str(project.root), "run")
    assert project.stamp.is_file()


def test_uv_that_cannot_be_had_is_replaced_by_pip(project, monkeypatch):
    tried = []

    def fail_with_uv(command, **_):
        tried.append(" ".join(command[1:4]))
        lacks_uv = "uv" in command or str(project.lock("uv")) in command
        return subprocess.CompletedProcess(command, int(lacks_uv), stdout="no uv here")

    monkeypatch.setattr(subprocess, "run", fail_with_uv)
    project.install(project.lock("run"))
    assert tried == ["-m pip install"] * 3


def test_a_failed_install_is_explained_without_a_traceback(project, monkeypatch, capsys):
    words = "\n".join(f"baris {n}" for n in range(40))
    monkeypatch.setattr(bootstrap, "first_failure", lambda _: words)
    monkeypatch.setattr(build, "ROOT", str(project.root))
    project.stamp.unlink()
    assert build.main(["check"]) == 3
    said = capsys.readouterr().err
    assert "Lingkungan tidak dapat disiapkan" in said
    assert "| baris 39" in said
    assert "| baris 24" not in said


def test_unreadable_requirements_are_explained(project, monkeypatch, capsys):
    (project.root / "requirements/run.txt").unlink()
    monkeypatch.setattr(build, "ROOT", str(project.root))
    assert build.main([]) == 3
    assert "tidak dapat dibaca" in capsys.readouterr().err


def test_ctrl_c_ends_clean(monkeypatch, capsys):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "prepare", interrupted)
    assert build.main([]) == 130
    assert "Dihentikan" in capsys.readouterr().err


def test_a_second_run_waits_for_the_first(project, capsys):
    lock = project.root / ".venv.lock"
    second = f"import bootstrap, pathlib\nwith bootstrap.only_one(pathlib.Path({str(lock)!r})): print('mine')"
    with bootstrap.only_one(lock):
        waiting = subprocess.Popen(
            [sys.executable, "-c", second],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert waiting.stderr is not None
        assert "menunggu" in waiting.stderr.readline()
        assert waiting.poll() is None
    out, _ = waiting.communicate(timeout=30)
    assert out == "mine\n"
    assert waiting.returncode == 0


@pytest.mark.parametrize("command", ["test", "lint", "fuzz"])
def test_help_of_our_own_commands_needs_no_environment(command, monkeypatch, capsys):
    monkeypatch.setattr(bootstrap, "prepare", lambda *_: pytest.fail("must not prepare"))
    assert build.main([command, "--help"]) == 0
    assert f"python3 build.py {command}" in capsys.readouterr().out


# --- the locks ----------------------------------------------------------------------------------------


def pins(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return {line.split(" ")[0] for line in text.splitlines() if line and line[0].isalnum()}


def test_each_set_holds_the_one_before_it():
    assert pins("run")
    assert pins("run") < pins("pdf") < pins("test")


def test_a_plain_build_installs_no_browser_driver():
    assert not any(pin.startswith(("playwright==", "pypdf==")) for pin in pins("run"))


@pytest.mark.parametrize("name", ["uv", *bootstrap.PACKAGE_SETS])
def test_locks_carry_hashes_and_no_addresses(name):
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert not re.search(r"://|--(extra-)?index|--find-links", text)


def test_locks_agree_with_pyproject():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    declared = project["project"]["dependencies"]
    extra = project["project"]["optional-dependencies"]
    assert {pin.lower() for pin in (*declared, *project["build-system"]["requires"])} <= pins("run")
    assert {pin.lower() for pin in extra["pdf"]} <= pins("pdf")
    assert "sop-katalog[pdf]" in extra["test"]
    assert {pin.lower() for pin in extra["test"] if pin != "sop-katalog[pdf]"} <= pins("test")
