# Reads how large the pictures are that windows on an X11 display have for the bars of a desktop: the first one of each in
# _NET_WM_ICON (Extended Window Manager Hints).
#
# Prints a line for each window that has one: width and height. Speaks to the display by the C library of X11, which Electron needs
# anyway.
import ctypes

CARDINAL = 6

x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XInternAtom.restype = ctypes.c_ulong
x11.XDefaultRootWindow.restype = ctypes.c_ulong

display = ctypes.c_void_p(x11.XOpenDisplay(None))
icon = ctypes.c_ulong(x11.XInternAtom(display, b"_NET_WM_ICON", 0))


def children(window):
    """The windows in a window."""
    root, parent = ctypes.c_ulong(), ctypes.c_ulong()
    found, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
    x11.XQueryTree(
        display,
        ctypes.c_ulong(window),
        ctypes.byref(root),
        ctypes.byref(parent),
        ctypes.byref(found),
        ctypes.byref(count),
    )
    return [found[index] for index in range(count.value)]


def size_of_icon(window):
    """Width and height, where there is a picture."""
    kind, form = ctypes.c_ulong(), ctypes.c_int()
    count, left = ctypes.c_ulong(), ctypes.c_ulong()
    numbers = ctypes.POINTER(ctypes.c_ulong)()
    x11.XGetWindowProperty(
        display,
        ctypes.c_ulong(window),
        icon,
        ctypes.c_long(0),
        ctypes.c_long(2),
        0,
        ctypes.c_ulong(CARDINAL),
        ctypes.byref(kind),
        ctypes.byref(form),
        ctypes.byref(count),
        ctypes.byref(left),
        ctypes.byref(numbers),
    )
    return (numbers[0], numbers[1]) if count.value == 2 else None


def show(window):
    """Prints the sizes of a window and of all in it."""
    size = size_of_icon(window)
    if size is not None:
        print(*size)
    for child in children(window):
        show(child)


show(x11.XDefaultRootWindow(display))
