package app.maquette.guard.planted.ui.spend;

import java.sql.Connection;

/// Planted: a screen with a database.
public record ReadsTables(Connection connection) {}
