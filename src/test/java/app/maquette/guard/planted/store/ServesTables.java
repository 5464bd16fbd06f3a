package app.maquette.guard.planted.store;

import org.h2.tools.Server;

/// Planted: a database that listens.
public record ServesTables(Server server) {}
