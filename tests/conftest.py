"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--perbarui", action="store_true", help="rewrite expected results; look at the change in git"
    )


@pytest.fixture
def perbarui(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--perbarui"))
