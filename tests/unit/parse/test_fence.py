"""Diagrams by hand: which fences they are, what is refused in them, and how a SOP's page keeps them."""

from __future__ import annotations

import pytest

from sopkatalog.parse.body import sections
from sopkatalog.parse.fence import diagrams_in, forbidden, is_diagram, written_diagrams
from sopkatalog.parse.source_file import SourceFile

KATA = "mermaid"


def _html(body: str) -> str:
    (bagian,) = sections(SourceFile("dkc/0001.md", f"## Catatan\n\n{body}"), 1, frozenset())
    return bagian.teks.html


@pytest.mark.parametrize("info", [KATA, "Mermaid", f" {KATA} ", f"{{.{KATA}}}", f"{{ .{KATA} #alir }}"])
def test_a_fence_says_that_it_is_a_diagram(info: str) -> None:
    assert is_diagram(info)


@pytest.mark.parametrize("info", ["", "text", f"{KATA}-teks", f"x{KATA}", "markdown"])
def test_other_fences_are_text(info: str) -> None:
    assert not is_diagram(info)
    assert _html(f"```{info}\na --> b\n```") == "<pre><code>a --&gt; b\n</code></pre>\n"


@pytest.mark.parametrize(
    "line",
    [
        'click a "https://x.example"',
        "click a call buka()",
        "a --> b; CLICK b href '/x'",
        'callback a "buka"',
        'link Kelas "/x"',
        "links Warga: {}",
        "%%{init: {}}%%",
        "%% {wrap}",
        "---",
        'a@{ img: "x.png" }',
        'a@{ shape: rect, "icon": "fa:x" }',
        'a@{ "\\u0069mg": "x.png" }',
        'a["<img src=x>"]',
        'a["<IMG/src=x"]',
        'a["<a href=x>y</a>"]',
        'a["`![x](y.png)`"]',
        'a["http://x.example"]',
        'a["//x.example/y"]',
        "style a fill:url(x.png)",
        "classDef x background:url( /x )",
        'a["javascript:x"]',
        'a["data:image/png;base64,AA"]',
        'Person(a, "b", $link="/x")',
        "@import 'x.css'",
    ],
)
def test_what_leads_elsewhere_or_sets_the_library_is_refused(line: str) -> None:
    diagram = f"flowchart LR\n  x --> y\n  {line}\n  y --> z\n"
    assert [at for at, _ in forbidden(diagram)] == [2]
    assert _html(f"```{KATA}\n{diagram}```").startswith('<pre class="sop-diagram-ditolak" data-baris="4">')


@pytest.mark.parametrize(
    "diagram",
    [
        'flowchart LR\n  a["Data: KTP, KK"] --> b{"Klik tombol?"}\n  b -->|"ya<br>lanjut"| c[/Call center (112)/]',
        "flowchart TB\n  link --> tautan\n  a <--> b\n  style a fill:#fff\n  x@{ shape: doc, label: 'Surat' }",
        "classDiagram\n  class Surat {\n    <<interface>>\n  }\n  Surat <|-- Kartu",
        "sequenceDiagram\n  Warga->>Loket: Menyerahkan berkas: KTP\n  %% catatan",
        "flowchart LR\n  a[/Masukan/] --> b[\\Keluaran\\] --> c([Selesai])",
        "erDiagram\n  WARGA ||--o{ SURAT : meminta",
    ],
)
def test_boxes_arrows_and_words_are_not(diagram: str) -> None:
    assert list(forbidden(diagram)) == []
    assert _html(f"```{KATA}\n{diagram}\n```").startswith('<pre class="sop-diagram" data-baris="4">')


def test_a_command_over_two_lines_is_found_at_its_beginning() -> None:
    assert list(forbidden("flowchart LR\n\n  click\n    a href '/x'")) == [(2, "click a href '/x'")]


def test_a_diagram_of_a_sop_is_found_again_with_its_line() -> None:
    html = _html(f'Kata.\n\n- satu\n\n  ```{KATA}\n  a["<&>"] --> b\n  ```\n\n> ~~~{KATA}\n> c\n> ~~~\n')
    assert list(diagrams_in(html)) == [(8, 'a["<&>"] --> b\n'), (12, "c\n")]


def test_diagrams_of_a_page_with_their_lines() -> None:
    page = (
        f"---\ntitle: X\n---\n\n````text\n```{KATA}\ncontoh\n```\n````\n\n"
        f"```{KATA}\na\n\nb\n```\n\n!!! note\n    ~~~ {{ .{KATA} }}\n    c\n    ~~~\n\n```text\nd\n```\n"
    )
    assert list(written_diagrams(page)) == [(12, "a\n\nb"), (19, "    c")]


def test_a_fence_that_is_never_closed_hides_nothing() -> None:
    page = f"````text\n\n```{KATA}\nclick a b\n```\n"
    assert list(written_diagrams(page)) == [(4, "click a b")]
