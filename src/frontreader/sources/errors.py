"""What a source says when it cannot be read."""


class SourceError(Exception):
    """A source that cannot be read. The message is for the reader: plain English, what and where, and what to do.

    It may quote outside text (a file's name), already made visible.
    """
