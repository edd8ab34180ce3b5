"""The same in a browser, on loopback: the page is served, and the app paints into the web socket."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

pytest.importorskip("textual_serve")
SAMPLE = Path(__file__).resolve().parents[2] / "sample_corpus"


@pytest.mark.slow
async def test_a_browser_gets_the_page_and_the_app(tmp_path: Path) -> None:
    import aiohttp

    corpus = tmp_path / "story"
    shutil.copytree(SAMPLE, corpus)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "briefing.cli", "tui", str(corpus), "--serve", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    try:
        page = ""
        for _ in range(100):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                    page = answer.read().decode()
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
        assert "textual-terminal" in page
        assert "https://" not in page.split("<body", 1)[0], "the page asks another machine for something"
        painted = b""
        async with (
            aiohttp.ClientSession() as client,
            client.ws_connect(f"http://127.0.0.1:{port}/ws?width=140&height=45") as web,
        ):
            while b"Outline" not in painted:
                message = await web.receive(timeout=30)
                assert message.type is aiohttp.WSMsgType.BINARY or message.type is aiohttp.WSMsgType.TEXT
                painted += message.data if isinstance(message.data, bytes) else message.data.encode()
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(20)


def test_only_loopback_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    from textual_serve import server

    from briefing import tui

    seen: dict[str, object] = {}

    class Fake:
        def __init__(self, command: str, **options: object) -> None:
            seen.update(options, command=command)

        def serve(self) -> None:
            seen["served"] = True

    monkeypatch.setattr(server, "Server", Fake)
    assert tui.serve("briefing tui story", port=8123) == 0
    assert (seen["host"], seen["port"], seen["served"]) == ("127.0.0.1", 8123, True)
