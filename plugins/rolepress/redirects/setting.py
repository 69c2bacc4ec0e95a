"""The setting `REDIRECTS`: which servers get files of redirects and headers."""

from rolepress.core.setting_values import choice_of
from rolepress.core.settings import Setting, SettingsError
from rolepress.domain.redirects import Server


def read_servers(value: object) -> tuple[Server, ...]:
    """Read the list of servers. Raises SettingsError."""
    named = choice_of("server", [str(server) for server in Server])(value)
    if {Server.NETLIFY, Server.CLOUDFLARE} <= {*named}:
        raise SettingsError(
            "'netlify' and 'cloudflare' both use the file `_redirects`, in different formats; "
            "name the one that serves this site"
        )
    return tuple(map(Server, named))


REDIRECTS = Setting("REDIRECTS", read_servers, (Server.NETLIFY,))
