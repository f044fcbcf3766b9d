"""A dossier in the browser while it is edited: what changes is seen, what breaks is told and mended."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from command_line import briefing, checkout

from generator.serving import LiveDossier, PortTakenError, serve
from generator.serving.watching import Watch
from generator.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PAGE = "/actors/mira-tolan.html"
BLOCK = '{% extends "generator/actor.md.jinja" %}\n{% block lead %}\nWORD\n\n{% endblock %}\n'
PATIENCE = 60


class PageContext:
    """An editor with a browser: saves files, and waits until the page is shown again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.said: list[str] = []
        self.port = 0
        self.stop = threading.Event()
        self.restarts = 0
        self._thread = threading.Thread(target=self._serve)

    def _serve(self) -> None:
        def restart() -> None:
            self.restarts += 1

        serve(Settings.at(self.root, jobs=1), port=0, say=self.said.append, stop=self.stop, restart=restart)

    def open(self) -> None:
        self._thread.start()
        until(lambda: bool(self.said))
        self.port = int(re.search(r":(\d+)/", self.said[0])[1])  # type: ignore[index] # it says its address

    def close(self) -> None:
        self.stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def get(self, path: str, *, host: str = "127.0.0.1") -> str:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers={"Host": host})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - this machine
            text: str = answer.read().decode()
        return text

    def save(self, name: str, text: str) -> str:
        """Save a file; return the page as the browser shows it once it has reloaded."""
        before = self.version(self.get(PAGE))
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        until(lambda: self.state(before)["version"] != before)
        return self.get(PAGE)

    def state(self, version: str) -> Any:
        return json.loads(self.get(f"/_briefing/state?version={version}&page={PAGE}"))

    @staticmethod
    def version(html: str) -> str:
        return str(re.search(r'data-version="([^"]+)"', html)[1])  # type: ignore[index] # each page has one


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


@pytest.fixture
def context(tmp_path: Path) -> Iterator[PageContext]:
    made = PageContext(checkout(tmp_path))
    made.open()
    yield made
    made.close()


def test_each_kind_of_change_is_shown(context: PageContext) -> None:
    assert "Mira Tolan" in context.get(PAGE)
    assert "Seen at once" in context.save(
        "content/templates/actor.md.jinja", BLOCK.replace("WORD", "Seen at once")
    )
    assert "And again" in context.save("content/templates/actor.md.jinja", BLOCK.replace("WORD", "And again"))
    actor = (context.root / "content" / "actors" / "mira-tolan.md").read_text(encoding="utf-8")
    renamed = actor.replace("name: Mira Tolan", "name: Mira Tolan-Hale")
    assert "Mira Tolan-Hale" in context.save("content/actors/mira-tolan.md", renamed)
    look = (context.root / "overrides" / "frame.html").read_text(encoding="utf-8")
    assert "new-look" in context.save(
        "overrides/frame.html", look.replace("<title>", '<meta name="new-look"><title>')
    )
    css = "assets/stylesheets/briefing.css"
    context.save(f"overrides/{css}", "body { color: teal }")
    assert context.get(f"/{css}") == "body { color: teal }"


def test_an_error_is_told_in_page_and_terminal_until_it_is_mended(context: PageContext) -> None:
    good = context.save("content/templates/actor.md.jinja", BLOCK.replace("WORD", "The last good one"))
    broken = context.save("content/templates/actor.md.jinja", BLOCK.replace("WORD", "{{ page.tilte }}"))
    assert "The last good one" in good
    assert "The last good one" in broken, "the page stays as it was"
    assert "content/templates/actor.md.jinja:3:9: error:" in broken
    until(
        lambda: any(
            "actor.md.jinja:3:9: error: an ActorView has no field `tilte`" in line for line in context.said
        )
    )
    mended = context.save("content/templates/actor.md.jinja", BLOCK.replace("WORD", "Mended"))
    assert "Mended" in mended
    assert "error:" not in mended
    until(lambda: not context.state("")["faults"])


def test_an_error_in_the_content_is_told_and_mended(context: PageContext) -> None:
    file = context.root / "content" / "issues" / "opening.md"
    text = file.read_text(encoding="utf-8")
    broken = context.save("content/issues/opening.md", text.replace("title:", "titel:", 1))
    assert "content/issues/opening.md:" in broken
    assert "Mira Tolan" in broken, "the page stays as it was"
    assert "error:" not in context.save("content/issues/opening.md", text)


def test_only_what_changed_is_parsed_again(context: PageContext) -> None:
    article = context.root / "content" / "articles" / "2031-03-08-union-answers.md"
    text = article.read_text(encoding="utf-8")
    context.save(
        "content/articles/2031-03-08-union-answers.md", f"{text}\nOdo Brandt said that this was new.\n"
    )
    until(lambda: any("1 article parsed again" in line for line in context.said))
    context.save("content/templates/actor.md.jinja", BLOCK)
    assert "parsed" not in next(line for line in context.said if line.startswith("actor.md.jinja"))


def test_nothing_moves_by_itself(context: PageContext) -> None:
    """What serving reads and writes (cache, pages in memory) is no change."""
    context.get(PAGE)
    version = context.version(context.get(PAGE))
    context.get("/index.html")
    time.sleep(1)
    assert context.version(context.get(PAGE)) == version
    assert not (context.root / "build" / "docs").exists()
    assert not (context.root / "build" / "site").exists()


def test_a_change_of_the_word_lists_begins_again(
    context: PageContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.close()
    lexicon = context.root / "lists"
    (lexicon / "lexicon").mkdir(parents=True)
    (lexicon / "templates").mkdir()
    monkeypatch.setattr("generator.serving.watching._OWN", lexicon)
    other = PageContext(context.root)
    other.open()
    (lexicon / "lexicon" / "verbs.toml").write_text("said = 1\n", encoding="utf-8")
    until(lambda: other.restarts == 1)
    other.close()


def test_files_beside_the_pages_are_there(context: PageContext) -> None:
    assert json.loads(context.get("/data/dossier.json"))["statements"]
    with pytest.raises(urllib.error.HTTPError, match="404"):
        context.get("/nowhere.html")


@pytest.mark.parametrize(
    "path", ["/../content/dossier.yml", "/%2e%2e/mkdocs.yml", "/assets/../../mkdocs.yml"]
)
def test_no_other_file_is_served(context: PageContext, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        context.get(path)


def test_no_other_name_leads_here(context: PageContext) -> None:
    with pytest.raises(urllib.error.HTTPError, match="403"):
        context.get("/index.html", host="briefing.example")


def test_a_port_in_use_is_said_plainly(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTakenError, match=f"port {port} is in use; choose another one with --port"):
            serve(Settings.at(checkout(tmp_path)), port=port, say=print)
        run = briefing("serve", "--port", str(port), cwd=tmp_path)
    assert (run.returncode, run.stderr) == (
        2,
        f"briefing: port {port} is in use; choose another one with --port\n",
    )


def test_pages_are_those_that_are_published(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    dossier = LiveDossier(Settings.at(root, jobs=1))
    dossier.open()
    shown = dossier.page("actors/mira-tolan.md")
    dossier.close()
    assert briefing("build", cwd=root).returncode == 0
    assert shown is not None
    assert shown.html == (root / "build" / "site" / "actors" / "mira-tolan.html").read_text(encoding="utf-8")


def test_what_an_editor_writes_for_a_moment_is_no_change(tmp_path: Path) -> None:
    watch = Watch(Settings.at(checkout(tmp_path)))
    for name in (".hidden", "a.md~", ".a.md.swp", "4913", "#a#"):
        (tmp_path / "content" / name).write_text("x", encoding="utf-8")
    assert watch.changes() == ()
    (tmp_path / "content" / "pages" / "new.md").write_text("x", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert [(c.path.name, c.kind) for c in watch.changes()] == [("new.md", "content"), ("mkdocs.yml", "look")]
    assert watch.changes() == ()
