package app.maquette.guard.planted.studio;

import java.sql.Connection;

/// Planted: studio with a database.
public record ReadsTables(Connection connection) {}
