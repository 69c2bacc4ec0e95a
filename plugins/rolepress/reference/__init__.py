"""The front-matter reference and the JSON Schemas, made from the models: `make docs`."""
