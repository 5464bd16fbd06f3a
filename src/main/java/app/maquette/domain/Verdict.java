package app.maquette.domain;

/// What the designer said of a picture.
public enum Verdict {
    NONE,
    PICK,
    REJECT
}
