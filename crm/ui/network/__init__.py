"""The network around a record as a picture and as a list."""
