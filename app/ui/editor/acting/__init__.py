"""What the actions of the editor do, each a function of the page."""
