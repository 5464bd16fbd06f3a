package app.maquette.domain.request;

/// The vendor's models of the legacy route; the constant's name is the wire name.
public enum Model {
    V_1("1.0", "1.0", false, false, true),
    V_1_TURBO("1.0-turbo", "1.0 Turbo", true, false, true),
    V_2("2.0", "2.0", false, true, true),
    V_2_TURBO("2.0-turbo", "2.0 Turbo", true, true, true),
    V_2A("2a", "2a", false, true, false),
    V_2A_TURBO("2a-turbo", "2a Turbo", true, true, false);

    private final String engine;
    private final String label;
    private final boolean turbo;
    private final boolean takesStyle;
    private final boolean takesNegativePrompt;

    Model(String engine, String label, boolean turbo, boolean takesStyle, boolean takesNegativePrompt) {
        this.engine = engine;
        this.label = label;
        this.turbo = turbo;
        this.takesStyle = takesStyle;
        this.takesNegativePrompt = takesNegativePrompt;
    }

    /// What is bought under this name.
    public EngineId engine() {
        return new EngineId(engine);
    }

    /// What people call it: `2.0 Turbo`.
    public String label() {
        return label;
    }

    public boolean isTurbo() {
        return turbo;
    }

    public boolean takesStyle() {
        return takesStyle;
    }

    public boolean takesNegativePrompt() {
        return takesNegativePrompt;
    }

    public boolean takesResolution() {
        return this == V_2 || this == V_2_TURBO;
    }

    public boolean takesPalette() {
        return this == V_2 || this == V_2_TURBO;
    }
}
