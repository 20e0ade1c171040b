"""Measurements of FrontReader: `python -m benchmarks NAME`."""
