package app.maquette.ui.kit.command;

/// Where a key counts. The order is that of the sheet of keys.
public enum Context {
    EVERYWHERE,
    PROMPT,
    BOARD,
    COMPARE,
    LIBRARY,
    /// One picture and what can be done to it.
    DESK,
    /// One picture over the screen. Besides it the keys of the place it was opened from go on.
    LOUPE,
    /// The chart of the days.
    CHART,
    /// The edge of a side panel.
    EDGE,
    /// The list of all that can be done, over the screen.
    COMMANDS_LIST;

    /// What the place is called.
    public String textKey() {
        // keys: kit.keys.*
        return "kit.keys." + Command.words(this);
    }

    /// Whether what is typed in a field is no reason to wait.
    boolean isInFields() {
        return this == EVERYWHERE || this == PROMPT || this == COMMANDS_LIST;
    }
}
