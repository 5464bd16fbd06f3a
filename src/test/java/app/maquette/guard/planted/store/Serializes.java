package app.maquette.guard.planted.store;

import java.io.ObjectInputStream;

/// Planted: objects read from bytes.
public record Serializes(ObjectInputStream input) {}
