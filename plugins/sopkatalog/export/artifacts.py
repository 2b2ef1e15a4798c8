"""Every file of the site that is no page."""

from __future__ import annotations

from ..model.output import Artifact
from ..rules.engine import Checked
from . import atom, json_api, schema


def artifacts(
    checked: Checked, *, rancangan: bool = False, document_of: json_api.DocumentOfSop = json_api.document_file
) -> tuple[Artifact, ...]:
    """API documents, schemas and feeds; with drafts only in a preview."""
    documents = json_api.artifacts(checked, rancangan=rancangan, document_of=document_of)
    return (*documents, *schema.artifacts(), *atom.artifacts(checked))
