"""The Customers page: the people, their details, and the import of a file."""
