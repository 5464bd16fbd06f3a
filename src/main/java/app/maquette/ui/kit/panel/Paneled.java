package app.maquette.ui.kit.panel;

/// A screen with panels at its sides.
public interface Paneled {
    SidePanels panels();
}
