"""The process that builds for a preview: `python -m rolepress.serving.engine`.

`rolepress.serving.process` starts it with Pelican's options, as the leader of a process group of
its own. It hears and says what `rolepress.serving.messages` lists. It ends when its input ends,
however that came about, and takes along every process that it has started.
"""
