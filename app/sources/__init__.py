"""How the world gets in: CSV files, and the receiver of webhooks. Each yields types of the model."""
