package app.maquette.app.workspace;

import app.maquette.domain.CallId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.AccountId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.ideogram.legacy.IdeogramVendor;
import app.maquette.ideogram.wire.Given;
import app.maquette.ideogram.wire.LinkDownloads;
import app.maquette.pictures.ImageProbe;
import app.maquette.store.files.FileAnswers;
import app.maquette.store.files.FilePictureStore;
import app.maquette.store.journal.FileJournal;
import app.maquette.studio.Samples;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.Gate;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.port.PictureStore;
import app.maquette.studio.port.RawAnswer;
import app.maquette.studio.port.Settings;
import app.maquette.studio.port.Vendor;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;

/// What a run of the program leaves in its home when it dies at one moment of one draft for four pictures.
final class DeadRun {
    static final CallId CALL = new CallId("01dead");
    private final Venue venue;
    private final Clock clock;

    /// The last thing it did.
    enum Death {
        RESERVED,
        SENT,
        ANSWER_KEPT,
        ANSWERED,
        /// Each picture is half in its part.
        HALF_FETCHED,
        /// Each picture is whole in its part.
        FETCHED,
        /// Each picture is in the store and the journal knows of none.
        KEPT,
        /// Two pictures are recorded, two only kept.
        HALF_STORED,
        STORED,
        /// Settled while no download had worked.
        SETTLED;

        boolean isAfter(Death other) {
            return compareTo(other) >= 0;
        }
    }

    DeadRun(Venue venue, Clock clock) {
        this.venue = venue;
        this.clock = clock;
    }

    void until(Death death) throws Exception {
        var home = venue.home().prepare();
        var rule = new DayRule(clock.getZone(), LocalTime.MIDNIGHT);
        try (var journal = new FileJournal(home.journal());
                var ledger = new JournalLedger(journal, clock, rule);
                var downloads = new LinkDownloads(venue.address())) {
            ledger.post(at -> new Entry.Day(at, rule, at, null, "first start"));
            var call = ledger.reserve(ask());
            if (!death.isAfter(Death.SENT)) {
                return;
            }
            ledger.post(at -> new Entry.Sent(at, CALL));
            var vendor = new IdeogramVendor(venue.address(), venue.key(), () -> Settings.DEFAULT, clock);
            var answer = answer(vendor, call);
            if (!death.isAfter(Death.ANSWER_KEPT)) {
                return;
            }
            var hash = new FileAnswers(home.answers()).save(CALL, answer);
            if (death.isAfter(Death.ANSWERED)) {
                ledger.post(at -> new Entry.Answer(at, CALL, answer.status(), hash, true));
            }
            var produced = ((Vendor.Outcome.Accepted) vendor.read(answer, Given.request())).produced();
            if (death == Death.SETTLED) {
                ledger.post(at -> new Entry.Settle(at, CALL, call.amount(), produced));
            } else if (death.isAfter(Death.HALF_FETCHED)) {
                bring(
                        new Hands(ledger, downloads, new FilePictureStore(home, new ImageProbe()::probe)),
                        call,
                        produced,
                        death);
            }
        }
    }

    private record Hands(Ledger ledger, LinkDownloads downloads, FilePictureStore store) {}

    private static RawAnswer answer(Vendor vendor, Entry.Reserve call) {
        return ((Vendor.Exchange.Answered) vendor.send(new Vendor.Outgoing(call.order()))).answer();
    }

    private void bring(Hands hands, Entry.Reserve call, List<AnsweredPicture> produced, Death death) throws Exception {
        for (var one : produced) {
            var part = hands.store().part(new PictureId(CALL, one.index()));
            hands.downloads().fetch(one.link(), part);
            if (death == Death.HALF_FETCHED) {
                halve(part);
            } else if (death.isAfter(Death.KEPT)) {
                var file = hands.store().keep(part, call, one);
                if (death == Death.STORED || (death == Death.HALF_STORED && one.index() < 2)) {
                    hands.ledger().post(at -> new Entry.Stored(at, CALL, one.withoutLink(), file));
                }
            }
        }
    }

    private void halve(PictureStore.Part part) throws IOException {
        var file = venue.home()
                .parts()
                .resolve(part.picture().call() + "-" + part.picture().index() + ".part");
        var kept = Files.readAllBytes(file);
        // Not by restart, which would lay the whole picture aside.
        Files.delete(file);
        try (var out = part.append()) {
            out.write(kept, 0, kept.length / 2);
        }
    }

    private Gate.Ask ask() {
        var brief = Samples.brief("a harbour at dawn");
        return new Gate.Ask(
                CALL,
                Asked.like(brief).draft(4),
                new AccountId("0123456789abcdef"),
                new RequestKey("0".repeat(64)),
                new Quote(Engines.V_2_TURBO.value(), 4, Money.ofMicros(50_000), "list"));
    }
}
