# Reads the app as a screen reader does: through AT-SPI, the interface that Linux gives to assistive technology.
#
# Starts a program, waits until a document with an article is there, and writes its tree into a file as JSON: role, name, and
# whether it has the focus, in reading order. Runs within a session bus of its own, whose daemons print what they like.
# On the command line: the file, then the program with its arguments.
import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version must be named first)

LONGEST_WAIT = 30


def walk(node, nodes):
    """Takes note of a node and of all under it; what goes away meanwhile is passed over."""
    try:
        focused = node.get_state_set().contains(Atspi.StateType.FOCUSED)
        nodes.append({"role": node.get_role_name(), "name": node.get_name() or "", "isFocused": focused})
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                walk(child, nodes)
    except gi.repository.GLib.Error:
        pass


def documents():
    """The trees of all programs that assistive technology can see."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(index)
        if program is not None:
            nodes = []
            walk(program, nodes)
            yield nodes


def read():
    """The first tree with an article in it that is the same for a second, or None after the longest wait."""
    deadline = time.monotonic() + LONGEST_WAIT
    last, equal_looks = None, 0
    while time.monotonic() < deadline:
        for nodes in documents():
            if any(node["role"] == "article" for node in nodes):
                equal_looks = equal_looks + 1 if nodes == last else 0
                if equal_looks == 5:
                    return nodes
                last = nodes
        time.sleep(0.2)
    return None


# Before the app starts, so that it finds the bus of assistive technology when it looks for it.
Atspi.init()
file, *program = sys.argv[1:]
app = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
try:
    tree = read()
finally:
    app.terminate()
    app.wait()
if tree is None:
    sys.exit("No article came into sight of assistive technology.")
with open(file, "w", encoding="utf-8") as output:
    json.dump(tree, output)
