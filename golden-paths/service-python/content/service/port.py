def port_of(text: str) -> int:
    """A port as it stands in the environment.

    Raises ValueError where it is none, so that the service does not listen
    somewhere by chance.
    """
    try:
        port = int(text)
    except ValueError:
        port = 0
    if not 1 <= port <= 65_535:
        raise ValueError(f'PORT has to be from 1 to 65535, not "{text}"')
    return port
