"""Controllers, each made when one of its actions is first done: the first screen waits for no overlay's modules."""

from importlib import import_module
from typing import TYPE_CHECKING

from frontreader.ui.controllers.base import Controller

if TYPE_CHECKING:
    from frontreader.ui.reader import ReaderScreen

_MODULES = {"app": "application"}
"""Where a group's module has another name than the group; its class is named after the module."""


class Controllers(dict[str, Controller]):
    """The controllers made so far, by the group of their actions."""

    def __init__(self, screen: "ReaderScreen") -> None:
        super().__init__()
        self._screen = screen

    def __missing__(self, group: str) -> Controller:
        name = _MODULES.get(group, group)
        module = import_module(f"frontreader.ui.controllers.{name}")
        made: Controller = getattr(module, name.capitalize())(self._screen)
        self[group] = made
        return made
