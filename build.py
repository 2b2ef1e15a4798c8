#!/usr/bin/env python3
"""The one face of this project: `python3 build.py [COMMAND] [ARGS]`.

Thin on purpose: this file starts on any Python 3.6 or later, so that it can say what is missing.
`bootstrap.py` makes the environment on first use; `test`, `lint` and `fuzz` run here, every other command belongs to
`sopkatalog.cli`.
"""

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
OLDEST_PYTHON = (3, 11, 5)
WRONG_USE, OUR_FAULT, INTERRUPTED = 2, 3, 130

LINT = (
    ("ruff check", ["-m", "ruff", "check", "."]),
    ("ruff format --check", ["-m", "ruff", "format", "--check", "."]),
    ("mypy --strict", ["-m", "mypy", "--strict", "plugins/sopkatalog"]),
    ("lint-imports", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
)
ALL_TESTS = ["-n", "auto", "--dist", "worksteal"]  # on every processor
READING = {"baca", "--only=baca", "search"}  # the parts of the benchmark that need a browser
HELP = {
    "test": "Pemakaian: python3 build.py test [ARGUMEN PYTEST]\n\n"
    "Menjalankan semua uji dengan pytest, pada semua prosesor. Contoh: python3 build.py test tests/unit -x\n"
    "Uji peramban memakai Chromium pada PATH atau yang ditunjuk SOP_CHROMIUM; tanpa itu dilewati.",
    "lint": "Pemakaian: python3 build.py lint\n\n"
    "Memeriksa kode: ruff (aturan dan bentuk), mypy (tipe), import-linter (siapa boleh mengimpor siapa).\n"
    "Semua pemeriksaan dijalankan; gagal bila salah satu gagal.",
    "fuzz": "Pemakaian: python3 build.py fuzz [--minutes N] [--seed N]\n\n"
    "Mengulang uji acak dengan benih lain setiap putaran selama N menit (bawaan: 60); berhenti pada kegagalan pertama.",
}


def complaint_about(version: tuple) -> str:
    """The sentence for a Python that is too old, or "" when it will do."""
    if tuple(version[:3]) >= OLDEST_PYTHON:
        return ""
    return (
        "Perlu Python %d.%d.%d atau lebih baru, sedangkan yang menjalankan perintah ini Python %d.%d.%d.\n"
        "Pasang Python dari https://www.python.org/downloads/ atau dari sistem Anda, lalu jalankan lagi,\n"
        "misalnya: python3.12 build.py"
    ) % (OLDEST_PYTHON + tuple(version[:3]))


def packages_for(words: list) -> str:
    """Which lock a command line needs; general options may stand before the command."""
    if words[:1] in (["test"], ["lint"], ["fuzz"]):
        return "test"
    needs_browser = bool({"export", "shots"} & set(words)) or ("bench" in words and bool(READING & set(words)))
    return "pdf" if needs_browser else "run"


def lint(bootstrap, python: str) -> int:
    """Run every check, then say which ones failed."""
    failed = []
    for name, arguments in LINT:
        print("== " + name, flush=True)
        if bootstrap.call([python, "-P"] + arguments, folder=ROOT) != 0:
            failed.append(name)
    print("Semua pemeriksaan lulus." if not failed else "Gagal: " + "; ".join(failed), flush=True)
    return 1 if failed else 0


def main(argv: list) -> int:
    """Prepare the environment, hand the command over, give its exit code."""
    complaint = complaint_about(sys.version_info)
    if complaint:
        print(complaint, file=sys.stderr)
        return WRONG_USE
    command, rest = (argv[0], argv[1:]) if argv else ("", [])
    asks_help = bool(set(rest) & {"-h", "--help"})
    if command in HELP and (asks_help or (command == "lint" and rest)):
        print(HELP[command], file=sys.stdout if asks_help else sys.stderr)
        return 0 if asks_help else WRONG_USE

    sys.path.insert(0, ROOT)
    import bootstrap

    try:
        python = bootstrap.prepare(ROOT, packages_for(argv))
        if command == "lint":
            return lint(bootstrap, python)
        if command == "test":
            os.chdir(ROOT)
            return bootstrap.hand_over([python, "-P", "-m", "pytest"] + (rest or ALL_TESTS))
        if command == "fuzz":
            return bootstrap.hand_over([python, "-P", os.path.join(ROOT, "tests", "fuzz.py")] + rest)
        return bootstrap.hand_over([python, "-P", "-m", "sopkatalog"] + argv)
    except bootstrap.SetupFailed as failure:
        print(failure, file=sys.stderr)
        return OUR_FAULT
    except KeyboardInterrupt:
        print("\nDihentikan. Jalankan lagi kapan saja; yang belum selesai diulang.", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
