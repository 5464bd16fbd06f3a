package app.maquette.guard.planted.studio;

import java.net.http.HttpClient;

/// Planted: studio with a network.
public record CallsOut(HttpClient client) {}
