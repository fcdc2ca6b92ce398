"""The events page: the list, one event with its programme and participants, and their dialogs."""
