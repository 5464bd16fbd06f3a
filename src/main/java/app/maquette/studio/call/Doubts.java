package app.maquette.studio.call;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import java.util.List;
import java.util.Optional;

/// The tray of calls whose bill is not known, and the answers to them. Blocking; thread-safe.
public final class Doubts {
    private final Ledger ledger;
    private final Pauses pauses;
    private final Pictures pictures;

    /// The pictures that an answer in doubt listed.
    public interface Pictures {
        /// Where there are none.
        Pictures NONE = new Pictures() {
            @Override
            public List<Picture> listed(CallId call) {
                return List.of();
            }

            @Override
            public Optional<MissingReason> missing(PictureId picture) {
                return Optional.empty();
            }

            @Override
            public void fetch(CallId call) {}
        };

        /// Those here and those still to come.
        List<Picture> listed(CallId call);

        /// Why one is not here, as far as this run knows.
        Optional<MissingReason> missing(PictureId picture);

        /// Tries once more for those that are not here; costs nothing.
        void fetch(CallId call);
    }

    public Doubts(Ledger ledger, Pauses pauses, Pictures pictures) {
        this.ledger = ledger;
        this.pauses = pauses;
        this.pictures = pictures;
    }

    public Pictures pictures() {
        return pictures;
    }

    public List<OpenDoubt> list() {
        return ledger.balances().doubts();
    }

    /// The whole held amount was billed.
    public void billed(CallId call, String by, String note) {
        resolve(call, find(call).doubt().held(), by, note);
    }

    public void notBilled(CallId call, String by, String note) {
        resolve(call, Money.ZERO, by, note);
    }

    /// `billed` of what is held was billed, from nothing to all of it. Once only.
    public void resolve(CallId call, Money billed, String by, String note) {
        var open = find(call).doubt().call();
        ledger.post(at -> new Entry.Resolve(at, open, billed, by, note));
        pauses.goOn(Failure.Pause.EXCESS);
        pauses.goOn(Failure.Pause.DEARER);
    }

    private OpenDoubt find(CallId call) {
        return list().stream()
                .filter(open -> open.doubt().call().equals(call))
                .findFirst()
                .orElseThrow(() -> new StudioException(new Failure.NotHere(call.toString())));
    }
}
