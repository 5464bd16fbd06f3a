package app.maquette.domain.request;

/// The vendor's style types for models 2.0 and 2a; the constant's name is the wire name.
public enum StyleType {
    AUTO,
    GENERAL,
    REALISTIC,
    DESIGN,
    RENDER_3D,
    ANIME,
    FICTION
}
