"""The service. `python3 -m service` starts it."""
