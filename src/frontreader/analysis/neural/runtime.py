"""onnxruntime, which is to tell nobody that it runs: what is read here leaves no trace elsewhere.

Its builds for Linux and macOS write a device id into the user's cache and send usage data to their maker, from 1.32
on, unless one of these variables is set before the library is loaded; those for Windows are told afterwards.
"""

import os

for _name in ("ORT_DISABLE_TELEMETRY", "ORT_TELEMETRY_DISABLED"):
    os.environ[_name] = "1"

import onnxruntime  # noqa: E402 (it looks at the environment when it is loaded)

onnxruntime.disable_telemetry_events()

__all__ = ["onnxruntime"]
