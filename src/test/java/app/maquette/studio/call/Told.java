package app.maquette.studio.call;

import app.maquette.domain.PictureId;
import app.maquette.studio.model.MissingReason;

/// Tells why a picture is not here, as the collector does.
public final class Told {
    private Told() {}

    public static void missing(LiveCalls live, PictureId picture, MissingReason reason) {
        live.missing(picture, reason);
    }
}
