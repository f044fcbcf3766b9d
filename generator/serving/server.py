"""The server on this machine: pages, files, and word of each change to the browser."""

from __future__ import annotations

import errno
import json
import mimetypes
import os
import sys
import threading
from contextlib import contextmanager
from functools import partial
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, unquote, urlsplit

from generator.reporting import as_text
from generator.serving.live_dossier import LiveDossier
from generator.serving.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.diagnostics import Diagnostic
    from generator.serving.live_dossier import ShownPage
    from generator.serving.watching import Change
    from generator.settings import Settings

HOST: Final = "127.0.0.1"
_CLIENT: Final = Path(__file__).with_name("client.js")
_PATIENCE: Final = 20.0
"""Seconds that the browser waits for word of a change before it asks again."""
_BREATH: Final = 0.4
"""Seconds that the browser has for its page, before everything else is looked through."""


class PortTakenError(Exception):
    """Something else listens on the port."""


class _Notice:
    """Lets the browsers' questions wait until there is something new."""

    def __init__(self, dossier: LiveDossier) -> None:
        self.dossier = dossier
        self.run = f"{os.getpid()}-{id(self):x}"
        """Tells a server that was started again from the one before."""
        self._news = threading.Condition()
        self._count = 0

    @property
    def version(self) -> str:
        return f"{self.run}.{self.dossier.version}"

    def tell(self) -> None:
        with self._news:
            self._count += 1
            self._news.notify_all()

    def wait(self, version: str) -> None:
        """Return as soon as something is new, at once where the browser has an older version."""
        with self._news:
            if version == self.version:
                count = self._count
                self._news.wait_for(lambda: self._count != count, timeout=_PATIENCE)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, notice: _Notice, *args: object) -> None:
        self._notice = notice
        super().__init__(*args)  # type: ignore[arg-type] # what the server gives

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what changed."""

    def do_GET(self) -> None:
        host = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        if host not in {HOST, "localhost"}:  # a page of another site that leads here by its own name
            self._answer(HTTPStatus.FORBIDDEN, "text/plain", b"not for this name\n")
            return
        url = urlsplit(self.path)
        path = unquote(url.path).lstrip("/")
        if path == "_briefing/state":
            self._state(parse_qs(url.query))
        elif path == "_briefing/client.js":
            self._answer(HTTPStatus.OK, "text/javascript", _CLIENT.read_bytes())
        elif path == "" or path.endswith(("/", ".html")):
            self._page(path)
        else:
            self._file(path)

    def _state(self, query: dict[str, list[str]]) -> None:
        version = query.get("version", [""])[0]
        self._notice.wait(version)
        shown = self._notice.dossier.page(_address(unquote(query.get("page", ["/"])[0]).lstrip("/")))
        told = _told(shown.faults if shown is not None else self._notice.dossier.faults)
        state = json.dumps({"version": self._notice.version, "faults": told})
        self._answer(HTTPStatus.OK, "application/json", state.encode())

    def _page(self, path: str) -> None:
        version = self._notice.version
        shown = self._notice.dossier.page(_address(path))
        if shown is None:
            html = _with_client("<p>There is no such page.</p>", version, self._notice.dossier.faults)
            self._answer(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", html.encode())
            return
        self._answer(HTTPStatus.OK, "text/html; charset=utf-8", page_with_client(shown, version).encode())

    def _file(self, path: str) -> None:
        found = self._notice.dossier.file(path)
        if found is None:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain", b"not found\n")
            return
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        self._answer(HTTPStatus.OK, kind, found if isinstance(found, bytes) else found.read_bytes())

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing of a browser that has gone."""


def _address(path: str) -> str:
    """Return the page that an address of the site means."""
    path = f"{path}index.html" if path == "" or path.endswith("/") else path
    return f"{path.removesuffix('.html')}.md"


def _told(faults: Iterable[Diagnostic]) -> str:
    return "\n\n".join(as_text(fault) for fault in faults if fault.severity != "review")


def page_with_client(shown: ShownPage, version: str) -> str:
    """Return a page with the script that waits for changes, and with what is wrong."""
    empty = "<!doctype html><title>Not made yet</title><body><p>This page could not be made yet.</p></body>"
    return _with_client(shown.html or empty, version, shown.faults)


def _with_client(html: str, version: str, faults: Iterable[Diagnostic]) -> str:
    # A script of its own, since the pages allow none within them.
    told = escape(_told(faults), quote=True)
    client = f'<script src="/_briefing/client.js" data-version="{version}" data-faults="{told}"></script>\n'
    head, end, tail = html.rpartition("</body>")
    return f"{head}{client}{end}{tail}" if end else html + client


def serve(
    settings: Settings,
    *,
    port: int,
    say: Callable[[str], None],
    stop: threading.Event | None = None,
    restart: Callable[[], None] | None = None,
) -> None:
    """Serve a dossier until ``stop`` is set, or the process is interrupted.

    Args:
        settings: where the dossier lies.
        port: the port on this machine; 0 for any that is free.
        say: prints a line for the one who edits.
        stop: ends the serving.
        restart: begins again, for a change of the word lists, which are loaded once.

    Raises:
        PortTakenError: something else listens on the port.
    """
    stop = stop or threading.Event()
    with _at_work(settings, port, say) as (dossier, notice, watch):
        _say_faults(dossier, notice, say)
        while not stop.is_set():
            changes = watch.wait()
            if not changes:
                continue
            if restart is not None and any(change.kind == "words" for change in changes):
                say("The word lists changed: restarting.")
                restart()
                return
            _take(changes, dossier, notice, say)
            stop.wait(_BREATH)
            _say_faults(dossier, notice, say)


@contextmanager
def _at_work(
    settings: Settings, port: int, say: Callable[[str], None]
) -> Iterator[tuple[LiveDossier, _Notice, Watch]]:
    """Read the dossier, begin to serve and to watch it; end both afterwards."""
    dossier = LiveDossier(settings)
    notice = _Notice(dossier)
    watch = Watch(settings)
    server = _server(notice, port)
    dossier.open()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    watch.start()
    address = f"http://{HOST}:{server.server_address[1]}/"
    say(f"Serving {address} ({len(dossier.pages)} pages); press Ctrl-C to stop.")
    try:
        yield dossier, notice, watch
    finally:
        watch.stop()
        server.shutdown()
        server.server_close()
        dossier.close()


def _server(notice: _Notice, port: int) -> _Server:
    try:
        return _Server((HOST, port), partial(_Handler, notice))
    except OSError as fault:
        if fault.errno in {errno.EADDRINUSE, errno.EACCES}:
            reason = "is in use" if fault.errno == errno.EADDRINUSE else "may not be used"
            message = f"port {port} {reason}; choose another one with --port"
            raise PortTakenError(message) from fault
        raise


def _take(
    changes: Sequence[Change], dossier: LiveDossier, notice: _Notice, say: Callable[[str], None]
) -> None:
    """Take in what changed, and tell browser and terminal."""
    dossier.take(changes)
    notice.tell()
    names = ", ".join(sorted({change.path.name for change in changes})[:3])
    articles = "1 article" if dossier.read == 1 else f"{dossier.read} articles"
    parsed = f"; {articles} parsed again" if dossier.read else ""
    say(f"{names} changed{parsed}.")
    dossier.read = 0


def _say_faults(dossier: LiveDossier, notice: _Notice, say: Callable[[str], None]) -> None:
    """Look through everything, and tell terminal and browser what is wrong."""
    if not dossier.look_through():
        return  # something changed meanwhile
    for fault in dossier.faults:
        if fault.severity != "review":
            say(as_text(fault))
    notice.tell()


def restart() -> None:
    """Replace this process by a new one with the same arguments."""
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "generator", *sys.argv[1:]])  # noqa: S606 - ourselves
