import json
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAME = "${{ values.name }}"

#: Seconds that a client may be silent, so that it holds no thread for ever.
LONGEST_SILENCE = 10

#: Method and path, and what answers them.
ROUTES: dict[tuple[str, str], Callable[[], object]] = {
    ("GET", "/health"): lambda: {"status": "ok"},
    ("GET", "/"): lambda: {"name": NAME},
}


class Handler(BaseHTTPRequestHandler):
    timeout = LONGEST_SILENCE
    server_version = "service"
    sys_version = ""

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def _answer(self) -> None:
        started = time.perf_counter()
        # The query may hold secrets: it goes neither into answers nor the log.
        path = self.path.split("?")[0]
        handler = ROUTES.get((self.command, path))
        if handler:
            status, body = 200, handler()
        else:
            status = 404
            body = {"error": f"Nothing answers {self.command} {path}"}
        self._reply(status, body)
        took = round((time.perf_counter() - started) * 1000)
        print(f"{self.command} {path} {status} {took} ms", flush=True)

    def _reply(self, status: int, body: object) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """One line per request is written by _answer, without the query."""


class Server(ThreadingHTTPServer):
    # Requests under way end before the service does.
    daemon_threads = False


def create_server(address: tuple[str, int]) -> Server:
    return Server(address, Handler)
