"""Settings for working on the site. `publishconf.py` changes what differs when it is published."""

import os

from rolepress.landing.host import Host

PELICAN_CLASS = Host
"""Says what is wrong with a setting or a plugin, before Pelican trips over it."""

SITENAME = "Rolepress"
SITEURL = "https://rolepress.example"
DEFAULT_LANG = "en"
TIMEZONE = "Europe/Berlin"
"""The zone in which the last day of a vacancy ends."""

PATH = "content"
THEME = "theme"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"

PLUGINS = [
    "rolepress.landing",
    "rolepress.sitemap",
    "rolepress.feeds",
    "rolepress.downloads",
    "rolepress.redirects",
    "rolepress.headers",
    "rolepress.search",
    "rolepress.social",
]

# Feeds of open jobs. Partners have theirs too: see docs/feeds.md.
FEEDS = ["atom", "json"]
# Servers that get files of redirects and headers: netlify or cloudflare, nginx, apache.
REDIRECTS = ["netlify"]

LANDING = {
    "description": (
        "Overviews of jobs in software, with measured pay and its source, job descriptions to "
        "copy, and the vacancies that are open today."
    ),
    # Where "suggest a correction" leads: the address below which the source files can be edited.
    "source_root": "",
    # The home page's heading.
    "headline": "What a job is, what it asks for and what it pays",
    # For `make serve`: drafts are shown too, and the search index may be old.
    "preview": os.environ.get("PREVIEW", ""),
}

# Every page of this site is a view of the landing plugin, whose writer writes all files or none.
# Pelican's own articles, pages and static files would be written beside it, so they are off.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
