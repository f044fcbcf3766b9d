"""Changes of pages, told together where they are alike."""

from __future__ import annotations

import json

from generator.compare.page_changes import compare_pages, counted
from generator.compare.page_changes_in_words import as_json, as_markdown, as_text

BEFORE = {f"actors/{n}.md": f"# {n}\n\n[Permalink](#s-{n}) of {n}\n\nend\n" for n in ("a", "b", "c")}


def test_the_same_edit_on_many_pages_is_told_once() -> None:
    after = {path: text.replace("Permalink", "Link") for path, text in BEFORE.items()}
    changes = compare_pages(BEFORE, after)
    (group,) = changes.groups
    assert (group.before, group.after) == (("…Permalink…",), ("…Link…",))
    assert group.pages == ("actors/a.md", "actors/b.md", "actors/c.md")
    assert as_text(changes) == (
        "3 pages change, in 1 way.\n"
        "\n"
        "3 pages change in the same way:\n"
        "    - …Permalink…\n"
        "    + …Link…\n"
        "  actors/a.md, actors/b.md, actors/c.md\n"
        "  for example actors/a.md:3: [Link](#s-a) of a"
    )


def test_different_edits_are_told_apart() -> None:
    after = dict(BEFORE)
    after["actors/a.md"] = after["actors/a.md"].replace("end", "the end")
    after["actors/b.md"] = after["actors/b.md"].replace("end\n", "end\nmore\n")
    assert [group.pages for group in compare_pages(BEFORE, after).groups] == [
        ("actors/a.md",),
        ("actors/b.md",),
    ]


def test_pages_that_come_and_go_are_named() -> None:
    after = {**BEFORE, "issues/new.md": "x\n", "data/dossier.json": "{}"}
    before = {**BEFORE, "old.md": "y\n", "data/dossier.json": "{ }"}
    changes = compare_pages(before, after)
    assert (changes.added, changes.removed, changes.files) == (
        ("issues/new.md",),
        ("old.md",),
        ("data/dossier.json",),
    )
    assert "New: issues/new.md" in as_text(changes)
    assert counted(changes) == ("1 page or file is new; 1 page or file goes; 1 file beside the pages changes")


def test_nothing_is_said_of_nothing() -> None:
    changes = compare_pages(BEFORE, BEFORE)
    assert not changes
    assert as_text(changes) == "Nothing changes."


def test_markdown_of_a_large_change_fits_into_the_summary_of_a_job() -> None:
    names = [f"a{number}" for number in range(500)]
    before = {f"{name}.md": f"{name * 4_000}\n" for name in names}
    after = {f"{name}.md": f"{name[::-1] * 4_000}\n" for name in names}
    text = as_markdown(compare_pages(before, after))
    assert len(text.encode()) < 2**20
    assert "460 more ways: `briefing diff` prints them all." in text
    assert "### The 10 pages that changed most" in text
    assert text.count("<details>") == 10


def test_markdown_keeps_what_pages_print_within_its_fence() -> None:
    after = {"a.md": "````\n<script>x</script>\n"}
    text = as_markdown(compare_pages({"a.md": "x\n"}, after))
    assert text.count("\n`````diff\n") == 2, "the change by itself, and the page"
    assert text.endswith("\n`````\n\n</details>")


def test_json_has_every_place() -> None:
    after = {path: text.replace("end", "END") for path, text in BEFORE.items()}
    held = json.loads(as_json(compare_pages(BEFORE, after)))
    assert [place["page"] for place in held["groups"][0]["places"]] == list(after)
    assert held["groups"][0]["places"][0]["line"] == 5


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in as_text(compare_pages({"a.md": "x\n"}, {"a.md": "\x1b[31m\n"}))


def test_markdown_shows_the_page_before_and_after() -> None:
    """A reviewer reads the changed lines with the heading above them."""
    after = {**BEFORE, "actors/b.md": "# b\n\n[Permalink](#s-b) of b\n\nthe end\n"}
    text = as_markdown(compare_pages(BEFORE, after))
    assert text.endswith(
        "### The changed pages\n"
        "\n"
        "<details><summary><code>actors/b.md</code> (2 lines)</summary>\n"
        "\n"
        "```diff\n"
        "@@ -3,3 +3,3 @@\n"
        " [Permalink](#s-b) of b\n"
        " \n"
        "-end\n"
        "+the end\n"
        "```\n"
        "\n"
        "</details>"
    )


def test_the_pages_that_changed_most_come_first() -> None:
    after = {path: text.replace("end", "END") for path, text in BEFORE.items()}
    after["actors/c.md"] = after["actors/c.md"].replace("# c", "# C")
    pages = [diff.page for diff in compare_pages(BEFORE, after).diffs]
    assert pages == ["actors/c.md", "actors/a.md", "actors/b.md"]


def test_the_name_of_a_page_is_no_markup_in_the_summary() -> None:
    changes = compare_pages({"<b>.md": "x\n"}, {"<b>.md": "y\n"})
    assert "<summary><code>&lt;b&gt;.md</code> (2 lines)</summary>" in as_markdown(changes)
