package app.maquette.guard.planted.studio.call;

import app.maquette.guard.planted.studio.base.AsksCall;
import org.jspecify.annotations.Nullable;

/// Planted: used from below, and part of a circle.
public record Plain(@Nullable AsksCall other) {}
