"""The only room that knows SQLite: schema, migrations, queries."""
