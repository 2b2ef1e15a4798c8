"""The files of the search: the same input gives the same bytes, whatever order it comes in; sizes that readers pay."""

from __future__ import annotations

import gzip
import json
import re
from typing import Any

from sopkatalog.model.output import Artifact
from sopkatalog.rules.engine import Checked
from sopkatalog.search.artifacts import search_artifacts
from sopkatalog.search.files import search_files
from sopkatalog.search.index import Index
from sopkatalog.site.catalogue import Catalogue
from sopkatalog.site.pages import pages


def content(file: Artifact) -> Any:
    found = re.fullmatch(r'sopCari\.beri\("(\w+)",(.*)\);\n', file.isi.decode(), re.DOTALL)
    assert found, file.path
    assert f"cari/{found[1]}.js" == file.path
    return json.loads(found[2])


def test_two_runs_are_byte_equal(index: Index) -> None:
    assert search_files(Index.of(index.bahan)) == search_files(index)


def test_every_file_is_a_script_with_json(index: Index) -> None:
    names = [file.path for file in search_files(index)]
    assert names[0] == "cari/kamus.js"
    assert {"cari/k0.js", "cari/d0.js", "cari/n0.js", "cari/saring.js"} < set(names)
    assert all(content(file) is not None for file in search_files(index))


def test_another_word_changes_the_mark(index: Index, sample: Checked) -> None:
    entries = [entri for page in pages(Catalogue.of(sample)) for entri in page.entri_cari]
    one, other = (content(search_artifacts(some, sample.katalog)[0])["tanda"] for some in (entries, entries[1:]))
    assert one != other


def test_a_first_search_of_the_sample_is_small(sample: Checked) -> None:
    """Dictionary, the postings of a few words, and what is shown: the whole promise is 50 kB at 1,000 SOPs."""
    entries = [entri for page in pages(Catalogue.of(sample)) for entri in page.entri_cari]
    sizes = {file.path: len(gzip.compress(file.isi, 6)) for file in search_artifacts(entries, sample.katalog)}
    assert sizes["cari/kamus.js"] < 20_000
    assert max(size for path, size in sizes.items() if re.match(r"cari/k\d", path)) < 6_000
    assert max(size for path, size in sizes.items() if re.match(r"cari/d\d", path)) < 6_000


def test_nothing_of_a_draft_is_published(sample: Checked) -> None:
    drafts = [sop for sop in sample.katalog.sop if sop.is_rancangan]
    assert drafts, "the sample has drafts"
    entries = [entri for page in pages(Catalogue.of(sample)) for entri in page.entri_cari]
    published = b"".join(file.isi for file in search_artifacts(entries, sample.katalog)).decode()
    assert not [sop.id for sop in drafts if sop.id in published or sop.judul in published]
