package app.maquette.ui.kit;

/// A screen with panels at its sides.
public interface Paneled {
    SidePanels panels();
}
