package app.maquette.ui.spend;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.DayRule;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.AnsweredPicture;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.TestClock;
import app.maquette.studio.call.Doubts;
import app.maquette.studio.call.Pauses;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.ledger.JournalLedger;
import app.maquette.studio.ledger.Ledger;
import app.maquette.studio.ledger.LedgerMark.OpenDoubt;
import app.maquette.studio.ledger.MemoryJournal;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.Settings;
import app.maquette.ui.SampleCalls;
import app.maquette.ui.ScreenShots;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.text.Strings;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Pictures of a call in doubt that are not here are offered to be fetched again, for nothing.
class DoubtRowTest {
    private final Entry.Reserve draft =
            SampleCalls.reserve(7_000, SampleCalls.NOW, Purpose.DRAFT, FakeBook.brief("Textures"), 4, null);
    private final List<Picture> pictures = SampleCalls.of(1, 1).getFirst().pictures();
    private final List<AnsweredPicture> produced =
            pictures.stream().map(Picture::produced).toList();
    private final Entry.Doubt doubt =
            new Entry.Doubt(SampleCalls.NOW, draft.call(), Money.ZERO, draft.amount(), "no-answer", "cut", produced);
    private final Links links = new Links();
    private final Ledger ledger = new JournalLedger(
            new MemoryJournal().holding(List.of(draft, new Entry.Sent(SampleCalls.NOW, draft.call()), doubt)),
            TestClock.at(SampleCalls.NOW.toString()),
            new DayRule(ZoneOffset.UTC, LocalTime.MIDNIGHT));
    private final List<Throwable> failures = new ArrayList<>();
    private final DoubtTray tray = new DoubtTray(
            new Doubts(ledger, new Pauses(), links), new Background(Runnable::run, Runnable::run, failures::add));
    private final DoubtCard card = Fx.get(() -> new DoubtCard(tray, new Strings()));
    private final Stage window = Fx.get(() -> ScreenShots.open(900, 300, Settings.Scheme.DARK, card));

    /// Nothing is here until it is fetched.
    private final class Links implements Doubts.Pictures {
        private CallRecord call = CallRecord.of(draft).after(doubt);
        private @Nullable MissingReason reason;

        @Override
        public List<Picture> listed(CallId of) {
            return call.pictures();
        }

        @Override
        public Optional<MissingReason> missing(PictureId of) {
            return Optional.ofNullable(reason);
        }

        @Override
        public void fetch(CallId of) {
            for (var picture : pictures) {
                var file = ((Picture.State.Stored) picture.state()).file();
                call = call.after(new Entry.Stored(SampleCalls.NOW, of, picture.produced(), file));
            }
        }
    }

    @AfterEach
    void close() {
        Fx.run(window::close);
        ledger.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsNotHereIsFetchedAgain() {
        Fx.run(() -> tray.show(ledger.balances().doubts()));
        assertThat(text()).contains("None is here, 4 are not yet downloaded.");

        Fx.run(((Button) card.lookup("#doubt-fetch"))::fire);

        assertThat(card.lookup("#doubt-fetch")).isNull();
        assertThat(text()).contains("4 are here, none waits to be downloaded.");
        assertThat(tray.openProperty().get()).hasSize(1);
    }

    @Test
    void whyTheyAreNotHereIsSaidAndSaidAnew() {
        Fx.run(() -> tray.show(ledger.balances().doubts()));
        links.reason = new MissingReason.Offline("No network.");
        Fx.run(() -> tray.show(ledger.balances().doubts()));
        assertThat(text()).contains("4 are not yet downloaded. Paid. The image server cannot be reached.");

        links.reason = new MissingReason.LinkDead(403);
        Fx.run(() -> tray.show(ledger.balances().doubts()));

        assertThat(text()).contains("no longer gives it out (403)").doesNotContain("cannot be reached");
    }

    /// Else what is typed there would be lost, and the next key would go astray.
    @Test
    void whatIsTypedKeepsTheFocusWhenAnotherCallComesAndGoes() {
        Fx.run(() -> tray.show(ledger.balances().doubts()));
        Fx.run(((Button) card.lookup("#doubt-billed"))::fire);
        var note = Fx.get(() -> window.getScene().getFocusOwner());
        var open = ledger.balances().doubts();
        var other = new Entry.Doubt(
                SampleCalls.NOW, new CallId("other"), Money.ZERO, draft.amount(), "no-answer", "cut", List.of());

        Fx.run(() -> tray.show(List.of(new OpenDoubt(draft, other), open.getFirst())));
        assertThat(window.getScene().getFocusOwner()).isSameAs(note).isInstanceOf(TextField.class);
        Fx.run(() -> tray.show(List.of(new OpenDoubt(draft, other))));

        assertThat(window.getScene().getFocusOwner())
                .isInstanceOfSatisfying(
                        Button.class, button -> assertThat(button.getId()).isEqualTo("doubt-billed"));
    }

    private String text() {
        return Fx.get(() -> card.lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .toList()
                .toString());
    }
}
