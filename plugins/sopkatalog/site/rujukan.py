"""References between SOPs on a page. The form is the parser's, so the work is done there, once for site and exports."""

from __future__ import annotations

from ..parse.rujukan import resolve

__all__ = ["resolve"]
