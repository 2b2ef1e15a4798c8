"""The workflow for Pages: only official actions, each pinned to a commit, no secrets, no more rights than needed."""

from __future__ import annotations

import re

import pytest
import yaml

from sopkatalog.publish.workflow import BranchError, pages_files, workflow

TEXT = workflow("utama").isi.decode()
FLOW = yaml.safe_load(TEXT)
STEPS = [step for job in FLOW["jobs"].values() for step in job["steps"]]


def test_every_action_is_official_and_pinned_to_a_commit() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert len(used) == 5
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
    assert len(re.findall(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", TEXT, re.MULTILINE)) == 5


def test_it_needs_no_secret_and_few_rights() -> None:
    assert "secrets" not in TEXT
    assert "pull_request_target" not in TEXT
    assert FLOW["permissions"] == {"contents": "read"}
    assert FLOW["jobs"]["terbitkan"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "permissions" not in FLOW["jobs"]["bangun"]


def test_a_pull_request_is_checked_and_shown_but_never_published() -> None:
    assert "python3 build.py check --strict --format github" in TEXT
    on_request = [step for step in STEPS if step.get("if") == "github.event_name == 'pull_request'"]
    assert [step["uses"].split("@")[0] for step in on_request] == ["actions/upload-artifact"]
    assert FLOW["jobs"]["terbitkan"]["if"].startswith("github.event_name != 'pull_request' &&")


def test_the_commands_are_ours() -> None:
    from sopkatalog.cli.arguments import parser

    for command in (step["run"] for step in STEPS if "run" in step):
        assert command.startswith("python3 build.py ")
        parser().parse_args(command.split()[2:])


def test_the_branch_is_the_one_that_was_asked_for() -> None:
    assert FLOW[True]["push"]["branches"] == ["utama"]  # YAML 1.1 takes `on` for a truth
    assert FLOW["jobs"]["terbitkan"]["if"].endswith("github.ref == 'refs/heads/utama'")


@pytest.mark.parametrize("name", ["", "-x", "a b", 'a"]', "a'"])
def test_what_is_no_branch_is_refused(name: str) -> None:
    with pytest.raises(BranchError):
        workflow(name)


@pytest.mark.parametrize(("address", "names"), [("", [".nojekyll"]), ("https://a.github.io/sop/", [".nojekyll"]),
                                                ("https://sop.kota.go.id/", [".nojekyll", "CNAME"])])  # fmt: skip
def test_a_domain_of_ones_own_is_named(address: str, names: list[str]) -> None:
    assert [file.path for file in pages_files(address)] == names
