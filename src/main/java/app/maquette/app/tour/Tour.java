package app.maquette.app.tour;

import app.maquette.app.workspace.Venue;
import app.maquette.app.workspace.Workspace;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.simulator.Simulator;
import app.maquette.simulator.contract.Fault;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallState;
import app.maquette.studio.port.Settings.Scheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

/// The whole way on a window without a display: prompt, drafts, pick, final, cache, cap, library, spend, and a restart.
/// Call it from a thread that is not the FX thread; it may start JavaFX once.
public final class Tour {
    private static final Money CAP = Money.ofMicros(500_000);
    private static final String FIRST = "Vintage travel poster of a harbour at dusk, bold serif title \"MARSEILLE\","
            + " muted teal and coral palette, grain, 1930s lithograph";
    private static final String SECOND =
            "Art deco poster of a lighthouse at dawn, two inks, \"ROSCOFF\", fine lines, warm paper";

    private final List<String> scenes = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();
    private final Path folder;
    private final Venue venue;
    private final TourMeter meter = new TourMeter();

    public Tour(Path folder, Venue venue) {
        this.folder = folder;
        this.venue = venue;
    }

    public TourReport play() {
        try {
            try (var window = TourWindow.open(venue)) {
                var problem = attempt(window, this::walk);
                if (!problem.isEmpty()) {
                    return report(window.workspace(), problem);
                }
            }
            try (var window = TourWindow.open(venue)) {
                return report(window.workspace(), attempt(window, this::lookAgain));
            }
        } finally {
            meter.stop();
            Platform.exit();
        }
    }

    /// What went wrong, or nothing.
    private String attempt(TourWindow window, Consumer<TourWindow> part) {
        try {
            part.accept(window);
            return "";
        } catch (IllegalStateException e) {
            window.hand().photograph(folder.resolve("failed.png"));
            return String.valueOf(e.getMessage());
        }
    }

    /// After a restart the board is as it was left.
    private void lookAgain(TourWindow window) {
        onBoard(window.hand(), 4);
        scene(window.hand(), "after a restart");
    }

    private void walk(TourWindow window) {
        var hand = window.hand();
        var workspace = window.workspace();
        workspace.ledger().posted().subscribe(posted -> meter.count(posted.entry()));
        workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.EveryDay(), CAP, "the tour's cap"));
        window.dress(Scheme.DARK);
        meter.watchStalls();
        showSpend(hand);
        scene(hand, "spend empty");
        hand.pressWithControl(KeyCode.DIGIT1);
        scene(hand, "empty start");
        draft(hand, FIRST);
        scene(hand, "in flight");
        settled(workspace, 1);
        onBoard(hand, 4);
        meter.shown();
        scene(hand, "four drafts");
        hand.press(KeyCode.DIGIT2);
        hand.press(KeyCode.P);
        hand.press(KeyCode.DIGIT4);
        hand.press(KeyCode.X);
        hand.press(KeyCode.DIGIT2);
        scene(hand, "picked");
        hand.buy(() -> hand.press(KeyCode.F));
        settled(workspace, 2);
        onBoard(hand, 2);
        scene(hand, "final beside draft");
        hand.press(KeyCode.C);
        scene(hand, "compare");
        hand.press(KeyCode.ESCAPE);
        draft(hand, FIRST);
        hand.until("a hit in the library", () -> meter.cacheHits() > 0);
        onBoard(hand, 4);
        scene(hand, "cached draft");
        failure(hand, workspace);
        draft(hand, SECOND);
        settled(workspace, 3);
        onBoard(hand, 4);
        scene(hand, "cap warning");
        write(hand, SECOND + ", at night");
        scene(hand, "cap refusal");
        screens(hand);
        window.dress(Scheme.LIGHT);
        scene(hand, "light theme");
        window.dress(Scheme.DARK);
        new TourMoney(this, hand, workspace).play();
        window.dress(Scheme.LIGHT);
        scene(hand, "spend full light");
        window.dress(Scheme.DARK);
        hand.pressWithControl(KeyCode.DIGIT1);
        hand.press(KeyCode.PAGE_DOWN);
        onBoard(hand, 4);
    }

    private void failure(TourHand hand, Workspace workspace) {
        var simulator = venue.builtIn();
        if (simulator.isEmpty()) {
            skipped.add("unbilled failure");
            return;
        }
        simulator.get().setFault(Fault.TOO_MANY, 1);
        draft(hand, SECOND);
        TourHand.await(
                "the refusal", () -> workspace.library().recent(1).getFirst().state() instanceof CallState.Released);
        scene(hand, "unbilled failure");
    }

    private void screens(TourHand hand) {
        hand.pressWithControl(KeyCode.DIGIT2);
        shown(hand, 4);
        scene(hand, "library");
        showSpend(hand);
        scene(hand, "spend");
        hand.pressWithControl(KeyCode.DIGIT4);
        hand.until("the Settings screen", () -> hand.find("settings-home") != null);
        scene(hand, "settings");
        hand.pressWithControl(KeyCode.DIGIT1);
        hand.press(KeyCode.F1);
        scene(hand, "keys sheet");
        hand.press(KeyCode.ESCAPE);
    }

    void showSpend(TourHand hand) {
        hand.pressWithControl(KeyCode.DIGIT3);
        hand.until("the Spend screen", () -> hand.find("rail-spend") instanceof ToggleButton rail && rail.isSelected());
    }

    Optional<Simulator> simulator() {
        return venue.builtIn();
    }

    void skip(String scene) {
        skipped.add(scene);
    }

    /// Types the prompt and presses the key that drafts.
    void draft(TourHand hand, String prompt) {
        write(hand, prompt);
        hand.buy(() -> hand.pressWithControl(KeyCode.ENTER));
        hand.press(KeyCode.ESCAPE);
    }

    void write(TourHand hand, String prompt) {
        TourHand.onFx(() -> {
            if (hand.find("prompt") instanceof TextInputControl field) {
                field.requestFocus();
                field.setText(prompt);
                return true;
            }
            throw new IllegalStateException("no field for the prompt");
        });
        hand.settle();
    }

    static void settled(Workspace workspace, int calls) {
        TourHand.await(
                "call " + calls + " to settle",
                () -> workspace.library().recent(100).stream()
                                .filter(call -> call.state() instanceof CallState.Settled)
                                .count()
                        >= calls);
    }

    private static void onBoard(TourHand hand, int pictures) {
        hand.until("the pictures on the board", () -> hand.showsOnBoard(pictures));
    }

    private static void shown(TourHand hand, int pictures) {
        hand.until("the pictures on the screen", () -> hand.shownPictures() >= pictures);
    }

    void scene(TourHand hand, String name) {
        hand.settle();
        var file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", scenes.size(), name.replace(' ', '-')));
        meter.apart(() -> hand.photograph(file));
        scenes.add(name);
    }

    private TourReport report(Workspace workspace, String problem) {
        var today = workspace.ledger().balances().today();
        var counts = new TourReport.Counts(
                meter.calls(),
                workspace.library().size().pictures(),
                today.settled().micros(),
                today.reserved().plus(today.doubt()).micros(),
                meter.cacheHits());
        var billed = venue.builtIn()
                .map(simulator -> OptionalLong.of(simulator.ledger().billedMicros()))
                .orElse(OptionalLong.empty());
        return new TourReport(scenes, skipped, counts, billed, meter.times(), problem);
    }
}
