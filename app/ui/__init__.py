"""The window: pages, dialogs and the state of sending. It talks to the rest through the workspace alone."""
