"""The process that builds for a preview: `python -m rolepress.serving.engine`.

`rolepress.serving.process` starts it with a folder of the preview and Pelican's options, as the
leader of its own process group. It exchanges the messages in `rolepress.serving.messages`. It ends
when its input ends, for whatever reason, and then ends every process that it has started.
"""
