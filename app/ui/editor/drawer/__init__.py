"""The drawer below the canvas: tabs that look at the whole sequence."""
