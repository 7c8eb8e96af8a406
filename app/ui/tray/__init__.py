"""What goes on while the window is closed: the icon in the tray, closing and quitting, starting with the computer."""
