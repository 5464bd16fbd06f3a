package app.maquette.studio.call;

import app.maquette.domain.Judgement;
import app.maquette.domain.PictureId;
import app.maquette.domain.Refiling;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import java.util.List;

/// Records what the designer says of pictures, and where they lie. Blocking; thread-safe.
public final class Judging {
    private final Gate gate;

    public Judging(Gate gate) {
        this.gate = gate;
    }

    public void judge(PictureId picture, Judgement judgement) {
        gate.post(at -> new Entry.Judged(at, picture, judgement));
    }

    public void file(List<PictureId> pictures, Refiling change) {
        gate.file(pictures, change);
    }
}
