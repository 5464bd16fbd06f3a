package app.maquette.pictures;

import app.maquette.domain.CallId;
import app.maquette.domain.ImageKey;
import app.maquette.domain.Judgement;
import app.maquette.domain.LedgerDay;
import app.maquette.domain.MediaType;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.StoredFile;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Engines;
import app.maquette.domain.request.Purpose;
import app.maquette.domain.request.Quote;
import app.maquette.domain.request.RequestKey;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Library.Shown;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Pictures as the library shows them.
final class ShownPictures {
    static final String PROMPT = "a red fox & two crows, 50 % snow <bright>";
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    private ShownPictures() {}

    static Shown of(ImageKey key, MediaType type) {
        return of(key, type, PROMPT, Purpose.FINAL);
    }

    static Shown of(ImageKey key, MediaType type, String prompt, Purpose purpose) {
        return shown(new Picture.State.Stored(new StoredFile(key, type, 1, 60, 40, true)), prompt, purpose);
    }

    static Shown withheld() {
        return shown(new Picture.State.Withheld(), PROMPT, Purpose.FINAL);
    }

    private static Shown shown(Picture.State state, String prompt, Purpose purpose) {
        var brief = Asked.of(prompt)
                .negative("blur")
                .ratio("3x2")
                .style("design")
                .engine(Engines.V_2)
                .magic("off")
                .seed(1_785_282_233L)
                .collection("Client Q4")
                .brief();
        var call = new CallId("01JD-7");
        var quote = new Quote(Engines.V_2.value(), 1, Money.parse("0.08"), "order form 12");
        var reserve = new Entry.Reserve(
                AT,
                call,
                new LedgerDay(LocalDate.parse("2026-11-22")),
                Asked.like(brief).order(purpose, 1, null),
                null,
                new RequestKey("0".repeat(64)),
                quote);
        var produced = new AnsweredPicture(
                0,
                prompt,
                1_785_282_233L,
                "1248x832",
                "DESIGN",
                true,
                URI.create("https://example.invalid/secret-link.png"),
                null);
        var picture = new Picture(new PictureId(call, 0), produced, state, Judgement.NONE);
        return new Shown(picture, CallRecord.of(reserve).listing(List.of(produced)));
    }
}
