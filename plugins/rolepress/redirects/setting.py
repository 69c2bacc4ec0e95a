"""The setting `REDIRECTS`: which servers get files of redirects and headers."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting, SettingsError
from rolepress.domain.redirects import Server


def read_servers(value: object) -> tuple[Server, ...]:
    """The servers, each once. Raises SettingsError."""
    named = choice_of("server", [str(server) for server in Server])(value)
    if {Server.NETLIFY, Server.CLOUDFLARE} <= {*named}:
        raise SettingsError(
            "'netlify' and 'cloudflare' have one file between them, `_redirects`, and write it "
            "differently; name the one that serves this site"
        )
    return tuple(map(Server, named))


REDIRECTS = Setting("REDIRECTS", read_servers, (Server.NETLIFY,))
