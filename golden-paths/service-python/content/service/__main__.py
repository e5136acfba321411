import os
import signal
import threading

from service.app import create_server
from service.port import port_of

port = port_of(os.environ.get("PORT", "${{ values.port }}"))
server = create_server(("", port))


def stop(_signal: int, _frame: object) -> None:
    # shutdown() waits for the loop, which runs in this very thread.
    threading.Thread(target=server.shutdown).start()


signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGINT, stop)
print(f"listening on http://localhost:{port}", flush=True)
server.serve_forever(poll_interval=0.1)
# Waits for the requests under way.
server.server_close()
