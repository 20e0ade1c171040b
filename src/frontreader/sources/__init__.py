"""A file, stdin or an address in; a Document out. One module a format."""
