package app.maquette.guard.planted.ui.spend;

import javafx.scene.Node;

/// Planted: a view model that holds a node.
public record SceneViewModel(Node node) {}
