package app.maquette.domain.request;

import java.util.Locale;

/// What can be done to or for a picture.
public enum OperationKind {
    GENERATE,
    REMIX,
    EDIT_REGION,
    PRECISE_EDIT,
    REFRAME,
    REPLACE_BACKGROUND,
    REMOVE_BACKGROUND,
    REMOVE_OBJECT,
    UPSCALE,
    DESCRIBE;

    /// `edit-region`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
