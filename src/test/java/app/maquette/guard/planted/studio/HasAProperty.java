package app.maquette.guard.planted.studio;

import javafx.beans.property.BooleanProperty;

/// Planted: studio with a toolkit.
public record HasAProperty(BooleanProperty property) {}
