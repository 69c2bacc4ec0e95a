"""Runs a preview from its start to its end."""

import sys
from contextlib import closing, suppress

from rolepress.serving.inbox import Inbox
from rolepress.serving.loop import Loop
from rolepress.serving.options import Options
from rolepress.serving.server import PortError, listen, serve
from rolepress.serving.website import Website


def preview(options: Options, inbox: Inbox) -> int:
    """Build, serve and watch, until the inbox says to stop. Returns the status to exit with."""
    if options.parent is not None:
        inbox.stop_without(options.parent)
    try:
        listening = listen(options.host, options.port)
    except PortError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    website = Website()
    with (
        closing(Loop(options.pelican, options.settings, website, inbox)) as loop,
        serve(listening, website) as address,
    ):
        with suppress(OSError):  # nobody may be there to read it
            sys.stdout.write(f"Serving {address} until Ctrl-C.\n")
            sys.stdout.flush()
        loop.run()
    return 0
