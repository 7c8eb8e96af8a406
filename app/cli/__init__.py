"""The commands. They talk to the workspace alone and never import Qt."""
