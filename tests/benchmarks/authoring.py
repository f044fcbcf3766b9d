"""How long it takes from saving a template to the page: on this dossier, and with 1,000 invented articles.

    python tests/benchmarks/authoring.py [ARTICLES]

On this dossier, `briefing serve` runs as for an author: a template is saved, and the page is fetched again
when the server gives word, as its script does. With the invented articles (those that weaving.py weaves) the
time ends with the Markdown: of the page looked at, and of all pages with all templates checked.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from weaving import _dossier

from generator.render import Renderer
from generator.serving import serve
from generator.serving.live_dossier import LiveDossier
from generator.serving.watching import Watch
from generator.settings import Settings
from generator.weave import weave

ROOT = Path(__file__).parents[2]
PAGE = "actors/volodymyr-zelensky"
BLOCK = """\
{% extends "generator/actor.md.jinja" %}
{% block lead %}
Edit NUMBER.

{{ super() }}
{% endblock %}
"""
TIMES = 9


def _checkout(folder: Path) -> Path:
    for name in ("content", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "content" / "templates").mkdir(exist_ok=True)
    return folder


def _get(port: int, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}") as answer:
        text: str = answer.read().decode()
    return text


def _shown_again(port: int, page: str) -> str:
    """Wait as the page's script does: asked once, the server answers when there is something new."""
    version = page.split('data-version="')[1].split('"', maxsplit=1)[0]
    while True:
        state = json.loads(_get(port, f"_briefing/state?version={version}&page=/{PAGE}.html"))
        if state["version"] != version:
            return _get(port, f"{PAGE}.html")


def in_the_browser(folder: Path) -> list[float]:
    """Return the seconds from each save to the page that shows it."""
    said: list[str] = []
    stop = threading.Event()
    settings = Settings.at(_checkout(folder))
    serving = threading.Thread(
        target=serve, args=(settings,), kwargs={"port": 0, "say": said.append, "stop": stop}
    )
    serving.start()
    while not said:
        time.sleep(0.05)
    port = int(said[0].split(":")[2].split("/")[0])
    file = settings.templates / "actor.md.jinja"
    seconds = []
    for number in range(TIMES):
        page = _get(port, f"{PAGE}.html")
        time.sleep(4)  # whatever is looked through in the background is done
        start = time.perf_counter()
        file.write_text(BLOCK.replace("NUMBER", str(number)), encoding="utf-8")
        page = _shown_again(port, page)
        seconds.append(time.perf_counter() - start)
        assert f"Edit {number}." in page
    stop.set()
    serving.join()
    return seconds


def up_to_the_markdown(folder: Path, articles: int) -> tuple[list[float], float, int]:
    """Return the seconds from each save to the page's Markdown; those for all pages; and their number."""
    settings = Settings.at(_checkout(folder))
    content, found = _dossier(articles)
    briefing, _ = weave(content, tuple(found))
    dossier = LiveDossier(settings)
    dossier.adopt(briefing)
    page = next(path for path in dossier.pages if path.startswith("actors/") and "index" not in path)
    watch = Watch(settings)
    watch.start()
    dossier.markdown(page)
    seconds = []
    for number in range(TIMES):
        start = time.perf_counter()
        (settings.templates / "actor.md.jinja").write_text(
            BLOCK.replace("NUMBER", str(number)), encoding="utf-8"
        )
        while not (changes := watch.wait()):
            pass
        dossier.take(changes)
        made = dossier.markdown(page)
        seconds.append(time.perf_counter() - start)
        assert f"Edit {number}." in made.text
    watch.stop()
    renderer = Renderer(briefing, templates=settings.templates)
    for path in renderer.routes:
        renderer.views(path)
    again = renderer.renewed()
    start = time.perf_counter()
    again.check()
    for path in again.routes:
        again.page(path)
    return seconds, time.perf_counter() - start, len(again.routes)


def _print(what: str, seconds: list[float]) -> None:
    print(
        f"{what}: median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s of {len(seconds)}"
    )


def main() -> None:
    """Measure and print."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as folder:
        _print("this dossier, from save to page", in_the_browser(Path(folder)))
    with tempfile.TemporaryDirectory() as folder:
        seconds, whole, pages = up_to_the_markdown(Path(folder), articles)
        _print(f"{articles} articles, from save to the page's Markdown", seconds)
        print(f"{articles} articles, {pages} pages: all Markdown made, templates checked, in {whole:.1f} s")


if __name__ == "__main__":
    main()
