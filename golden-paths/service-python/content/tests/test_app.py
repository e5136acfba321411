import contextlib
import io
import json
import threading
import unittest
from urllib.error import HTTPError
from urllib.request import urlopen

from service.app import create_server


class AppTest(unittest.TestCase):
    def setUp(self) -> None:
        self.server = create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.log = io.StringIO()
        context = contextlib.ExitStack()
        context.enter_context(contextlib.redirect_stdout(self.log))
        thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.01}
        )
        thread.start()
        self.addCleanup(context.close)
        self.addCleanup(self.server.server_close)
        self.addCleanup(thread.join)
        self.addCleanup(self.server.shutdown)

    def test_says_that_it_is_up(self) -> None:
        with urlopen(f"{self.address}/health") as response:
            self.assertEqual(response.status, 200)
            self.assertEqual(json.load(response), {"status": "ok"})

    def test_says_what_it_does_not_know(self) -> None:
        with self.assertRaises(HTTPError) as raised:
            urlopen(f"{self.address}/nowhere?token=hidden")
        with raised.exception as response:
            self.assertEqual(response.code, 404)
            self.assertEqual(
                json.load(response), {"error": "Nothing answers GET /nowhere"}
            )
        self.server.shutdown()
        self.server.server_close()
        self.assertNotIn("hidden", self.log.getvalue())


if __name__ == "__main__":
    unittest.main()
