"""From the catalog to one view a page: plain frozen data, with every decision made."""
