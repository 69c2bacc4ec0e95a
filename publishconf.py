"""Settings for the published site: `SITEURL=https://example.com make publish`."""

import os
import sys

sys.path.insert(0, os.curdir)
from pelicanconf import *  # noqa: F403 - Pelican's way to build settings on settings

LANDING["preview"] = False  # noqa: F405 - as above
SITEURL = os.environ.get("SITEURL", "")
