package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Verdict;
import app.maquette.domain.request.Engines;
import app.maquette.simulator.contract.Fault;
import app.maquette.simulator.contract.Latency;
import app.maquette.studio.model.CallState;
import app.maquette.studio.model.Picture;
import app.maquette.studio.port.SpendBook;
import app.maquette.ui.kit.Fx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyTest {
    /// The screen, what has the focus there, the key that opens, what is open then, and the button that closes it; Esc
    /// closes it as well.
    private record Overlay(KeyCode screen, String from, KeyCode opener, String open, String closer) {}

    private static final List<Overlay> OVERLAYS = List.of(
            new Overlay(KeyCode.DIGIT1, "#prompt", KeyCode.F1, ".dialog-sheet", ".sheet-buttons .button"),
            new Overlay(KeyCode.DIGIT1, "#board", KeyCode.C, "#compare", "#compare-close"),
            new Overlay(KeyCode.DIGIT2, "#library-grid", KeyCode.ENTER, "#loupe", "#loupe-close"),
            new Overlay(
                    KeyCode.DIGIT3, "#spend-statement-button", KeyCode.SPACE, "#statement", ".sheet-buttons .button"),
            new Overlay(KeyCode.DIGIT3, "Change", KeyCode.SPACE, "#cap-amount", "Back"),
            new Overlay(KeyCode.DIGIT3, "#doubt-billed", KeyCode.SPACE, "#doubt-record", "Back"),
            new Overlay(
                    KeyCode.DIGIT4, "#settings-pages .chip", KeyCode.F1, ".dialog-sheet", ".sheet-buttons .button"));

    @TempDir
    private Path folder;

    @Test
    void promptDraftsPickFinalAndOutAsAFile() throws Exception {
        try (var journey = new Journey(folder)) {
            journey.write("a harbour at dusk");
            journey.click("#draft");
            journey.ended(1);
            journey.shown(4);
            assertThat(journey.simulator().ledger().billedMicros()).isEqualTo(200_000);

            journey.robot.type(KeyCode.ESCAPE, KeyCode.DIGIT2, KeyCode.P);
            journey.until(() ->
                    journey.calls().getFirst().pictures().get(1).judgement().verdict() == Verdict.PICK);
            var draft = journey.calls().getFirst().pictures().get(1).produced();
            journey.buy(KeyCode.F);
            var done = journey.ended(2);
            journey.shown(6);

            assertThat(done.order().engine()).isEqualTo(Engines.V_2);
            assertThat(done.pictures()).singleElement().satisfies(picture -> {
                assertThat(picture.produced().seed()).isEqualTo(draft.seed());
                assertThat(picture.produced().prompt()).isEqualTo(draft.prompt());
            });
            assertThat(journey.simulator().ledger().billedMicros()).isEqualTo(280_000);
            assertThat(journey.workspace.ledger().balances().today().settled().micros())
                    .isEqualTo(280_000);

            var target = folder.resolve("harbour.png");
            journey.desktop.answer = target;
            journey.click("#news");
            journey.click("Save as…");
            journey.reads("Saved as harbour.png");
            assertThat(Files.readAllBytes(target)).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void theMouseLeavesTheKeysToTheBoard() {
        try (var journey = new Journey(folder)) {
            journey.write("a harbour");
            journey.click("#draft");
            journey.ended(1);
            journey.shown(4);
            assertThat(loupeIsHeld(journey)).isTrue();

            journey.click("#finalize");
            journey.ended(2);
            journey.shown(6);
            assertThat(loupeIsHeld(journey)).isTrue();

            // To the new final, then to its drafts.
            journey.click(".round-cell .label");
            journey.click(".round-cell .label");
            journey.reads("expanded by magic prompt");
            assertThat(loupeIsHeld(journey)).isTrue();
            assertThat(journey.simulator().ledger().posts()).isEqualTo(2);
        }
    }

    @Test
    void theKeysAreTheBoardsAgainAfterAnotherScreen() {
        try (var journey = new Journey(folder)) {
            assertThat(loupeIsHeld(journey)).isFalse();
            journey.draft("a harbour");
            journey.shown(4);

            journey.click("#rail-spend");
            journey.click("#rail-workbench");
            assertThat(loupeIsHeld(journey)).isTrue();

            journey.robot.press(KeyCode.CONTROL, KeyCode.DIGIT3).release(KeyCode.DIGIT3, KeyCode.CONTROL);
            journey.robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
            assertThat(loupeIsHeld(journey)).isTrue();

            journey.robot.type(KeyCode.C, KeyCode.ESCAPE);
            assertThat(loupeIsHeld(journey)).isTrue();
        }
    }

    private static boolean loupeIsHeld(Journey journey) {
        journey.robot.press(KeyCode.SPACE);
        boolean isOpen =
                Fx.get(() -> journey.find("loupe").filter(Node::isVisible).isPresent());
        journey.robot.release(KeyCode.SPACE);
        return isOpen;
    }

    @Test
    void theSameRequestIsShownForNothing() {
        try (var journey = new Journey(folder)) {
            journey.draft("a harbour");
            journey.shown(4);

            journey.write("a harbour");
            journey.reads("Show · already here");
            journey.click("#draft");
            var hits = new SpendBook.Filter(null, null, SpendBook.State.CACHE, "");
            journey.until(() -> journey.workspace.library().count(hits) == 1);

            assertThat(journey.calls()).hasSize(1);
            assertThat(journey.simulator().ledger().posts()).isEqualTo(1);
            assertThat(journey.workspace.ledger().balances().today().settled().micros())
                    .isEqualTo(200_000);
        }
    }

    @Test
    void overTheCapNothingCanBeSent() {
        try (var journey = new Journey(folder)) {
            journey.cap(100_000);
            journey.write("a harbour");
            journey.reads("$0.10 left");

            journey.robot.clickOn("#draft");
            journey.click("#prompt");
            journey.rest();
            journey.robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);

            assertThat(journey.find("draft").orElseThrow().isDisabled()).isTrue();
            assertThat(journey.simulator().ledger().posts()).isZero();
            journey.cap(1_000_000);
            journey.until(() -> !journey.find("draft").orElseThrow().isDisabled());
            journey.draft("another harbour");
            assertThat(journey.calls()).hasSize(1);
            assertThat(journey.simulator().ledger().posts()).isEqualTo(1);
        }
    }

    @Test
    void eachRefusalSaysWhyInItsPlaceAndCostsNothing() {
        var words = Map.of(
                Fault.UNAUTHORIZED, "does not accept the key",
                Fault.UNSAFE_PROMPT, "safety check; not billed",
                Fault.TOO_MANY, "Too many images in flight");
        try (var journey = new Journey(folder)) {
            words.forEach((fault, sentence) -> {
                journey.simulator().setFault(fault, 1);
                var call = journey.draft(fault.text());

                assertThat(call.state()).as(fault.text()).isInstanceOf(CallState.Released.class);
                journey.reads(sentence);
                journey.reads("Cost $0.00");
            });
            assertThat(journey.simulator().ledger().billedMicros()).isZero();
            assertThat(journey.workspace.ledger().balances().today().settled().micros())
                    .isZero();
        }
    }

    @Test
    void anEmptyAccountPausesDraftingUntilTheUserGoesOn() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.INSUFFICIENT_FUNDS, 1);
            assertThat(journey.draft("no credit").state()).isInstanceOf(CallState.Released.class);
            journey.reads("account is empty; not billed");

            Fx.run(() -> journey.find("go-on").orElseThrow().requestFocus());
            journey.robot.type(KeyCode.SPACE);
            journey.until(() -> journey.find("board").orElseThrow().isFocused());
            var next = journey.draft("topped up");

            assertThat(next.state()).isInstanceOf(CallState.Settled.class);
            assertThat(journey.simulator().ledger().billedMicros()).isEqualTo(200_000);
        }
    }

    @Test
    void whatWasNotSentCostsNothing() throws Exception {
        try (var journey = new Journey(folder)) {
            journey.simulator().close();
            var call = journey.draft("no server");

            assertThat(call.state()).isInstanceOf(CallState.Released.class);
            journey.reads("Not sent, not billed");
            assertThat(journey.workspace.ledger().balances().today().reserved().isZero())
                    .isTrue();
        }
    }

    @Test
    void whatIsUnknownStaysInTheCapAndIsSaidInItsPlace() {
        try (var journey = new Journey(folder)) {
            var unknown = List.of(
                    Fault.SERVER_ERROR,
                    Fault.REDIRECT,
                    Fault.TIMEOUT,
                    Fault.DROP_AFTER_BILLED,
                    Fault.CUT_JSON,
                    Fault.WRONG_JSON);
            int count = 0;
            for (var fault : unknown) {
                journey.simulator().setFault(fault, 1);
                var call = journey.draft(fault.text());

                assertThat(call.state()).as(fault.text()).isInstanceOf(CallState.InDoubt.class);
                count++;
                assertThat(journey.workspace.ledger().balances().today().doubt().micros())
                        .isEqualTo(count * 200_000L);
                journey.reads("It may have been billed");
            }
            assertThat(journey.simulator().ledger().posts()).isEqualTo(unknown.size());
        }
    }

    @Test
    void whatWasPaidIsListedUntilItsLinksAnswer() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.LINK_403, 4);
            var call = journey.draft("links");

            assertThat(call.pictures()).hasSize(4).noneMatch(picture -> picture.isStored());
            journey.reads("paid, not yet downloaded");

            journey.click(".notice-button");
            journey.shown(4);
            assertThat(journey.simulator().ledger().posts()).isEqualTo(1);
        }
    }

    @Test
    void bytesThatCannotBeReadAreFetchedAgain() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.CORRUPT_IMAGE, 1);
            var call = journey.draft("noise for once");

            assertThat(call.pictures()).hasSize(4).allMatch(JourneyTest::isDecodable);
        }
    }

    private static boolean isDecodable(Picture picture) {
        return picture.state() instanceof Picture.State.Stored(var file) && file.decodable();
    }

    @Test
    void bytesThatComeTwiceAndCannotBeReadAreKeptAndMarked() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.CORRUPT_IMAGE, -1);
            var call = journey.draft("noise");

            assertThat(call.state()).isInstanceOf(CallState.Settled.class);
            assertThat(call.pictures()).hasSize(4).allMatch(picture -> picture.isStored());
            journey.reads("it cannot be shown");
        }
    }

    @Test
    void theWindowWaitsForCallsUnderWay() {
        try (var journey = new Journey(folder, Latency.parse("5s"))) {
            journey.write("slow");
            journey.click("#draft");
            // The foot speaks of images in flight also when there are none.
            journey.reads("4 of ");
            journey.askToClose();
            journey.reads("A call is under way");
            assertThat(journey.isOpen()).isTrue();

            journey.click("#closing-wait");

            journey.until(() -> !journey.isOpen());
            assertThat(journey.calls().getFirst().state()).isInstanceOf(CallState.Settled.class);
            // They come after the end of the call; a start would fetch what is not here when the program has gone.
            journey.until(() -> journey.calls().getFirst().pictures().stream().allMatch(Picture::isStored));
            assertThat(journey.calls().getFirst().pictures()).hasSize(4);
        }
    }

    @Test
    void aDoubtIsAnsweredInTheTray() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.DROP_AFTER_BILLED, 1);
            journey.draft("billed, then cut");
            journey.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            journey.click("#rail-spend");
            journey.until(() -> journey.find("spend-doubts").isPresent());
            journey.reads("billed, then cut");

            journey.click("It was billed");
            journey.click("Record");

            journey.until(
                    () -> journey.workspace.ledger().balances().today().doubt().isZero());
            assertThat(journey.workspace.ledger().balances().today().settled().micros())
                    .isEqualTo(journey.simulator().ledger().billedMicros())
                    .isEqualTo(200_000);
        }
    }

    @Test
    void afterARestartWithoutANetworkEverythingIsThere() throws Exception {
        try (var journey = new Journey(folder)) {
            journey.draft("a harbour at dusk");
            journey.shown(4);
            journey.buy(KeyCode.ESCAPE, KeyCode.F);
            journey.ended(2);
        }
        try (var again = new Journey(folder)) {
            again.simulator().close();
            again.shown(2);
            assertThat(again.calls()).hasSize(2);
            again.reads("a harbour at dusk");

            again.click("#rail-library");
            again.until(() -> again.find("library-grid").isPresent());
            again.shown(5);

            assertThat(again.workspace.ledger().balances().today().settled().micros())
                    .isEqualTo(280_000);
        }
    }

    /// What is laid over the window, or opens in it, gives the focus back to where it was.
    @Test
    void theFocusGoesBackToWhereItWas() {
        try (var journey = new Journey(folder)) {
            journey.simulator().setFault(Fault.SERVER_ERROR, 1);
            journey.draft("a lighthouse");
            journey.draft("a harbour");
            journey.shown(4);
            journey.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
            var lost = new ArrayList<String>();
            for (var each : OVERLAYS) {
                journey.robot.press(KeyCode.CONTROL, each.screen()).release(each.screen(), KeyCode.CONTROL);
                for (boolean byKey : new boolean[] {true, false}) {
                    journey.until(() -> journey.seen(each.from()).isPresent());
                    Fx.run(() -> journey.seen(each.from()).orElseThrow().requestFocus());
                    journey.robot.type(each.opener());
                    journey.until(() -> journey.seen(each.open()).isPresent());
                    if (byKey) {
                        journey.press(
                                KeyCode.ESCAPE, () -> journey.seen(each.open()).isEmpty());
                    } else {
                        Fx.run(() -> {
                            var closer = (Button) journey.seen(each.closer()).orElseThrow();
                            closer.requestFocus();
                            closer.fire();
                        });
                    }
                    journey.until(() -> journey.seen(each.open()).isEmpty());
                    var owner = Fx.get(journey::focusOwner);
                    var home = Fx.get(() -> journey.seen(each.from()).orElse(null));
                    if (owner == null || owner != home) {
                        lost.add(each + (byKey ? " by Esc: " : " by its button: ") + owner);
                    }
                }
            }
            assertThat(lost).isEmpty();
        }
    }
}
