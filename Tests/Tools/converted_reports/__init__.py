"""Invented annual reports, written as Word files and read back through real converters."""
