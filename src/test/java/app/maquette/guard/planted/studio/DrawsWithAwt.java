package app.maquette.guard.planted.studio;

import java.awt.Color;

/// Planted: AWT outside its rooms.
public record DrawsWithAwt(Color color) {}
