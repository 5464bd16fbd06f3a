package app.maquette.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Judgement;
import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.studio.base.Failure;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.port.Settings.Scheme;
import app.maquette.studio.port.Vendor.Exchange;
import app.maquette.studio.port.Vendor.Outcome;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.picture.PixelLoader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Leaves pictures of the workbench in `target/workbench`, as the designer sees it in its states.
@Tag("deep")
class WorkbenchPicturesTest {
    private static final Money PLENTY = Money.ofMicros(1_000_000);
    private static final int ACROSS = 1388;
    private static final int DOWN = 866;

    private final Desk desk = new Desk();
    private final Pump pump = new Pump();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void close() {
        held.countDown();
        desk.close();
    }

    @Test
    void anEmptyStart() {
        draw("empty", Scheme.DARK, ACROSS, DOWN);
        draw("empty-light", Scheme.LIGHT, ACROSS, DOWN);
    }

    @Test
    void fourDraftsWithAPickAndARoundInFlight() {
        aDay();

        assertThat(draw("drafts", Scheme.DARK, ACROSS, DOWN)).isPositive();
        draw("drafts-light", Scheme.LIGHT, ACROSS, DOWN);
        draw("drafts-1280", Scheme.DARK, 1228, 766);
        draw("drafts-tiny", Scheme.DARK, 900, 560);
    }

    @Test
    void aFinalBesideItsDraft() {
        var focus = aDay();
        held.countDown();
        var made = desk.studio
                .drafting()
                .finalizeDraft(new PictureId(focus, 1), PLENTY, Reuse.NEVER)
                .call();
        pump.until(() ->
                desk.library.recent(9).stream().noneMatch(call -> call.state().isUnderWay()));
        focus(new PictureId(made, 0));

        draw("final", Scheme.DARK, ACROSS, DOWN);
        draw("compare", Scheme.DARK, ACROSS, DOWN, KeyCode.C);
        draw("final-1280", Scheme.DARK, 1228, 766);
        focus(new PictureId(focus, 1));
        draw("loupe", Scheme.DARK, ACROSS, DOWN, KeyCode.SPACE);
        draw("compare-drafts", Scheme.DARK, ACROSS, DOWN, KeyCode.C);
    }

    @Test
    void whatWentWrong() {
        var calls = new ArrayList<CallId>();
        aDay();
        held.countDown();
        desk.library.recent(9).forEach(call -> calls.add(call.id()));
        desk.cap(900_000);
        for (int i = 0; i < calls.size(); i++) {
            focus(new PictureId(calls.get(i), 0));
            draw("round-" + i, Scheme.DARK, ACROSS, DOWN);
        }
        desk.studio.pauses().pause(Failure.Pause.PAYMENT);
        draw("paused", Scheme.DARK, ACROSS, DOWN);
    }

    private void focus(PictureId place) {
        desk.preferences.changeSession(session -> session.withFocus(place));
    }

    private CallId aDay() {
        draft("Isometric studio apartment, soft morning light, clay render", "16x9");
        desk.clock.advance(Duration.ofMinutes(9));
        desk.vendor.outcome(new Outcome.Rejected(
                new Failure.Rejected(Failure.Cause.SAFETY, 422, "prompt failed the safety check", null)));
        draft("A brand mascot that looks like somebody famous", "1x1");
        desk.clock.advance(Duration.ofMinutes(3));
        desk.vendor.exchange(new Exchange.NoAnswer("the connection was cut"));
        draft("Onboarding icon, paper aeroplane, flat, rounded, two tones", "1x1");
        desk.clock.advance(Duration.ofMinutes(12));
        draft("Lighthouse, art-deco line work, two inks", "1x1");
        desk.clock.advance(Duration.ofMinutes(4));
        var focus = draft("Vintage travel poster of a harbour at dusk, bold serif title “MARSEILLE”", "1x1");
        judge(focus, 1, Verdict.PICK);
        judge(focus, 3, Verdict.REJECT);
        desk.preferences.changeSession(session -> session.withBrief(brief(
                        "Vintage travel poster of a harbour at dusk, bold serif title “MARSEILLE”, muted teal and"
                                + " coral palette, grain, 1930s lithograph",
                        "1x1"))
                .withFocus(new PictureId(focus, 1)));
        desk.clock.advance(Duration.ofMinutes(2));
        desk.vendor.holdUntil(held);
        desk.studio
                .drafting()
                .draft(brief("Vintage travel poster of a lighthouse at dawn", "1x1"), PLENTY, Reuse.NEVER);
        return focus;
    }

    private void judge(CallId call, int index, Verdict verdict) {
        desk.studio.judging().judge(new PictureId(call, index), new Judgement(verdict, 0));
    }

    private CallId draft(String prompt, String ratio) {
        var id = desk.studio
                .drafting()
                .draft(brief(prompt, ratio), PLENTY, Reuse.NEVER)
                .call();
        pump.until(() -> !desk.library.call(id).orElseThrow().state().isUnderWay());
        return id;
    }

    private static Brief brief(String prompt, String ratio) {
        return Asked.of(prompt).ratio(ratio).style("design").brief();
    }

    /// Opens the window, waits until all is there, and draws it. Returns the pictures loaded.
    private int draw(String name, Scheme scheme, int across, int down, KeyCode... keys) {
        var loads = new AtomicInteger();
        var painter = new Painter();
        PixelLoader counting = (key, side) -> {
            loads.incrementAndGet();
            return painter.load(key, side);
        };
        try (var stage = new WorkbenchStage(desk, counting, scheme, across, down)) {
            stage.quiet();
            for (var key : keys) {
                Fx.run(() -> stage.view.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
                stage.quiet();
            }
            Fx.run(() -> {
                write(stage.view, name, 1);
                if (name.equals("drafts")) {
                    write(stage.view, name + "@2x", 2);
                }
            });
        }
        assertThat(desk.failures).isEmpty();
        return loads.get();
    }

    private static void write(WorkbenchView view, String name, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = view.getScene().getRoot().snapshot(parameters, null);
        var copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            var file = Path.of("target", "workbench", name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
