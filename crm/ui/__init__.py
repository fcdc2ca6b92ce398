"""The Qt window. One folder a screen; widgets never write, they start a service through jobs."""

from crm.ui.none_guard import pin_singletons

pin_singletons()
