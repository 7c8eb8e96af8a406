"""The canvas: the drawing as cards and links. The scene only reflects the drawing; it decides nothing."""
