"""The Qt window. One folder a screen; widgets never write, they start a service through jobs."""
