"""From views to files: each page's bytes follow from its view, the site view and the templates."""
