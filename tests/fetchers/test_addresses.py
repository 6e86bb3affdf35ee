"""No trick of an address, a name or a redirect reaches what is not public."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from newsextract.errors import FetchError, UsageError
from newsextract.fetchers.addresses import Allowed, why_refused
from newsextract.fetchers.http import fetch, new_session
from tests.fetchers.hostile import Server, serving

# each leads to the server on loopback, to the cloud's metadata or into a private network, if it leads anywhere
TRICKS = [
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://LOCALHOST:{port}/",
    "http://localhost.:{port}/",
    "http://127.0.0.1.:{port}/",
    "http://127.1:{port}/",
    "http://127.0.1:{port}/",
    "http://127.255.255.254:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0x7f.0.0.1:{port}/",
    "http://0x7f.1:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://017700000001:{port}/",
    "http://0177.0x0.0.1:{port}/",
    "http://00000177.0.0.1:{port}/",
    "http://0:{port}/",
    "http://0.0.0.0:{port}/",
    "http://0x0:{port}/",
    "http://[::1]:{port}/",
    "http://[::]:{port}/",
    "http://[0:0:0:0:0:0:0:1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::ffff:7f00:1]:{port}/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[64:ff9b::127.0.0.1]:{port}/",
    "http://[64:ff9b::a9fe:a9fe]/latest/meta-data/",
    "http://[2002:7f00:1::]:{port}/",
    "http://[fe80::1]:{port}/",
    "http://[fe80::1%25lo]:{port}/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://[ff02::1]:{port}/",
    "http://paper.example@127.0.0.1:{port}/",
    "http://paper.example:80@127.0.0.1:{port}/",
    "http://paper.example%40127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@paper.example/",
    "http://127.0.0.1:{port}\\@paper.example/",
    "http://paper.example\\@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}?@paper.example/",
    "http://①②⑦.⓪.⓪.①:{port}/",
    "http://127。0。0。1:{port}/",
    "http://１２７.０.０.１:{port}/",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:{port}/",
    "http://%31%32%37.0.0.1:{port}/",
    "http://127.0.0.1%00.paper.example:{port}/",
    "http:127.0.0.1:{port}/",
    "http:///127.0.0.1:{port}/",
    "http:////127.0.0.1:{port}/",
    "hTTp://127.0.0.1:{port}/",
    " http://127.0.0.1:{port}/",
    "http://127.0.0.1 :{port}/",
    "http://127.0.0.1\t:{port}/",
    "http://127.0.0.1:{port}\r\nHost: paper.example/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/latest/meta-data/",
    "http://0xa9fea9fe/latest/meta-data/",
    "http://0251.0376.0251.0376/latest/meta-data/",
    "http://168.63.129.16/metadata/",
    "http://100.100.100.200/latest/meta-data/",
    "http://192.0.0.192/opc/v1/",
    "http://10.0.0.1/",
    "http://172.31.255.1/",
    "http://192.168.1.1/",
    "http://100.64.0.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "file:///etc/hostname",
    "file://127.0.0.1/etc/hostname",
    "ftp://127.0.0.1:{port}/",
    "gopher://127.0.0.1:{port}/_GET%20/",
    "dict://127.0.0.1:{port}/",
    "data:text/html,<h1>x</h1>",
    "jar:http://127.0.0.1:{port}/!/",
    "unix://127.0.0.1:{port}/",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
]
assert len(TRICKS) >= 30


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


class Network:
    """Names answer as told, and what is connected to is written down; only loopback answers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: dict[str, list[list[str]]] = {}
        self.asked: list[str] = []
        self.reached: list[str] = []
        self._getaddrinfo = socket.getaddrinfo
        self._connect = socket.socket.connect
        network = self

        def connect(sock: socket.socket, address: Any) -> None:
            network.reached.append(address[0])
            if not address[0].startswith("127."):
                raise ConnectionRefusedError("nobody listens")
            network._connect(sock, address)

        monkeypatch.setattr(socket, "getaddrinfo", self.getaddrinfo)
        monkeypatch.setattr(socket.socket, "connect", connect)

    def getaddrinfo(self, host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name.rstrip(".") in self.names:
            self.asked.append(name)
            answers = self.names[name.rstrip(".")]
            addresses = answers.pop(0) if len(answers) > 1 else answers[0]
            return [entry for address in addresses for entry in self._getaddrinfo(address, port, *args, **kwargs)]
        if name[-1:].isalpha() and name.lower().rstrip(".") != "localhost":
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return self._getaddrinfo(host, port, *args, **kwargs)


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    return Network(monkeypatch)


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_gets_through(server: Server, network: Network, trick: str) -> None:
    server.seen.clear()
    with pytest.raises(FetchError) as failure:
        fetch(trick.replace("{port}", str(server.server_port)), timeout=30, retries=0)
    assert failure.value.reason in ("address", "url", "scheme", "dns")
    assert network.reached == []
    assert server.seen == []


@pytest.mark.parametrize("trick", TRICKS)
def test_no_redirect_gets_through(server: Server, network: Network, trick: str) -> None:
    target = trick.replace("{port}", str(server.server_port))
    if any(c in target for c in "\r\n"):
        pytest.skip("no header can hold it")
    network.names["start.example"] = [["127.0.0.1"]]
    server.location = target
    server.seen.clear()
    url = f"http://start.example:{server.server_port}/anywhere"
    with pytest.raises(FetchError) as failure:
        fetch(url, timeout=30, retries=0, allow_private=("start.example",))
    # what is no absolute address leads on within the host that was allowed, to the same redirect
    assert failure.value.reason in ("address", "url", "scheme", "dns", "redirects")
    hosts = {line.split(" ", 1)[0] for line in server.seen}
    assert hosts == {f"start.example:{server.server_port}"}


def test_a_name_that_changes_its_answer_is_looked_up_once(server: Server, network: Network) -> None:
    network.names["rebinding.example"] = [["93.184.215.14"], ["127.0.0.1"]]
    server.seen.clear()
    with pytest.raises(FetchError, match="no connection"):
        fetch(f"http://rebinding.example:{server.server_port}/", timeout=30, retries=0)
    assert network.asked == ["rebinding.example"]
    assert network.reached == ["93.184.215.14"]
    assert server.seen == []


@pytest.mark.parametrize(
    "answer",
    [["127.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["::1"], ["10.0.0.1"], ["169.254.169.254"], ["::ffff:10.0.0.1"]],
)
def test_a_name_that_leads_inside_is_refused(server: Server, network: Network, answer: list[str]) -> None:
    network.names["inside.example"] = [answer]
    with pytest.raises(FetchError, match="no public address") as failure:
        fetch(f"http://inside.example:{server.server_port}/", retries=0)
    assert failure.value.reason == "address"
    assert network.reached == []


def test_a_connection_kept_open_is_checked_again(server: Server, network: Network) -> None:
    network.names["inside.example"] = [["127.0.0.1"]]
    url = f"http://inside.example:{server.server_port}/story"
    with requests.Session() as session:
        fetch(url, session=session, allow_private=("inside.example",))
        assert session.get(url, timeout=5).ok  # the session's owner may
        network.reached.clear()
        with pytest.raises(FetchError, match="no public address"):
            fetch(url, session=session, retries=0)
    assert network.reached == []


@pytest.mark.parametrize("make", [requests.Session, new_session])
def test_any_session_is_guarded(server: Server, network: Network, make: Any) -> None:
    with make() as session, pytest.raises(FetchError, match="no public address"):
        fetch(f"http://127.0.0.1:{server.server_port}/story", session=session)
    assert network.reached == []


def test_an_adapter_of_a_foreign_kind_is_asked_nothing_private() -> None:
    class Foreign(requests.adapters.BaseAdapter):
        def send(self, *args: Any, **kwargs: Any) -> Any:
            raise AssertionError("it was asked")

        def close(self) -> None:
            pass

    with requests.Session() as session:
        session.mount("http://", Foreign())
        with pytest.raises(FetchError, match="no public address"):
            fetch("http://127.0.0.1/", session=session)


def test_a_proxy_is_asked_nothing_private(network: Network) -> None:
    with requests.Session() as session:
        session.trust_env = False
        session.proxies["http"] = "http://127.0.0.1:9"
        with pytest.raises(FetchError, match="no public address"):
            fetch("http://169.254.169.254/", session=session)
    assert network.reached == []


@pytest.mark.parametrize("allowed", ["127.0.0.1", "127.0.0.0/8", "[127.0.0.1]"])
def test_what_is_allowed_by_name_is_reached(server: Server, allowed: str) -> None:
    page = fetch(f"http://127.0.0.1:{server.server_port}/story", allow_private=(allowed,))
    assert "ferry" in page.html


def test_what_is_allowed_is_no_more_than_its_name(server: Server) -> None:
    with pytest.raises(FetchError, match="no public address"):
        fetch(f"http://127.0.0.2:{server.server_port}/story", allow_private=("127.0.0.1", "localhost"), retries=0)


@pytest.mark.parametrize("name", ["10.0.0.0/99", "a/b", "", "*.example", "::g"])
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(UsageError):
        Allowed((name,))
    with pytest.raises(UsageError, match="several names"):
        Allowed("127.0.0.1")


@pytest.mark.parametrize(
    "address",
    [
        "93.184.215.14",
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1111",
        "2a00:1450:4001::5",
        "64:ff9b::808:808",
    ],
)
def test_the_public_internet_is_public(address: str) -> None:
    assert why_refused(address) is None
