package app.maquette.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.maquette.app.system.Environment;
import app.maquette.app.workspace.Seats.Seat;
import app.maquette.domain.Money;
import app.maquette.domain.request.Asked;
import app.maquette.domain.request.Brief;
import app.maquette.store.home.FileAccounts;
import app.maquette.store.home.Home;
import app.maquette.studio.account.KeyStore.Reason;
import app.maquette.studio.account.KeyTrial.Remark;
import app.maquette.studio.account.KeyTrial.Verdict;
import app.maquette.studio.account.MemoryKeyStore;
import app.maquette.studio.call.Drafting.Reuse;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.Fx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A key comes into the window, is chosen, left and removed, over a safe in memory; nothing of it is ever seen.
class AccountJourneyTest {
    private static final String KEY = "canary-of-the-journey-0123456789-3f2a";
    private static final String OTHER = "canary-of-another-account-77e0";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final MemoryKeyStore safe = new MemoryKeyStore();
    private final HomeOptions options = new HomeOptions();
    private Verdict verdict = new Verdict.Good(Remark.NONE);
    private Contents contents;
    private Seats seats;
    private Seat first;

    @BeforeEach
    void open() throws IOException {
        options.home = folder;
        var environment = new Environment(Map.of(), "linux");
        contents = new Contents(_ -> verdict);
        seats = new Seats(options, environment, options.accounts(environment, safe), () -> {}, contents.background());
        first = seats.take(seats.first()).orElseThrow();
        Fx.run(() -> {
            contents.open(seats, Window.dressEmpty(), first);
            contents.stage().show();
        });
        until(() -> find("money-choice") != null);
    }

    @AfterEach
    void close() {
        Fx.run(() -> contents.stage().hide());
        seats.close();
    }

    @Test
    void aKeyIsAddedUsedLeftAndReturnedToWithNothingLost() throws IOException, InterruptedException {
        var drafted = first.workspace().studio().drafting().draft(brief(), Money.parse("0.20"), Reuse.NEVER);
        assertThat(drafted).isNotNull();

        add("Studio", KEY);
        assertThat(badge()).contains("no real money");
        assertThat(text()).contains("Studio ····3f2a").doesNotContain(KEY);

        press("account-use");
        until(() -> pressed("payer-yes") || badge().equals("Real money"));
        until(() -> badge().equals("Real money"));
        assertThat(seats.now().isReal()).isTrue();
        until(() -> !new FileAccounts(new Home(folder)).read().onSimulator());
        assertThat(new Home(folder).journal()).isNotEmptyDirectory();

        // What was under way in the home that was left has its end there.
        until(() -> first.workspace().isIdle());
        until(() -> first.workspace().library().recent(9).stream()
                        .flatMap(call -> call.pictures().stream())
                        .filter(Picture::isStored)
                        .count()
                == 4);
        assertThat(first.workspace().library().recent(9)).hasSize(1);
        assertThat(first.workspace().ledger().balances().today().settled()).isEqualTo(Money.parse("0.20"));

        press("money-choice");
        press("payer-play");
        until(() -> badge().contains("no real money"));
        until(() -> new FileAccounts(new Home(folder)).read().onSimulator());
        nothingTells(KEY);
    }

    @Test
    void anAccountOfTheSameHomeTakesItsPlaceAndOneOfALockedSafeSendsNothing() throws IOException {
        add("Studio", KEY);
        press("account-use");
        until(() -> pressed("payer-yes") || badge().equals("Real money"));
        until(() -> badge().equals("Real money"));
        add("Client", OTHER);
        safe.close(Reason.LOCKED);

        press("account-use");
        until(() -> pressed("payer-yes") || !seats.lack().isEmpty());
        until(() -> seats.lack().contains("Client"));

        safe.open();
        press("money-choice");
        press("payer-add");
        press("account-again");
        until(() -> pressed("payer-yes") || seats.lack().isEmpty());
        until(() -> seats.lack().isEmpty());
        nothingTells(OTHER);
    }

    @Test
    void aRefusedKeyIsSaidAndNotKept() throws IOException {
        verdict = new Verdict.Refused(401);
        press("money-choice");
        press("payer-add");

        give("Studio", KEY);

        until(() -> text().contains("Not accepted (401)"));
        assertThat(safe.entries()).isEmpty();
        nothingTells(KEY);
    }

    @Test
    void theWelcomeBlocksNothingAndGoesWithTheFirstDraft() throws InterruptedException {
        until(() -> isShown("welcome") && isShown("welcome-library") && isShown("account-give"));
        assertThat(text()).contains("Try it on the simulator", "The most a day may cost");
        until(() -> Fx.get(() -> find("prompt") != null && find("prompt").isFocused()));

        assertThat(first.workspace().studio().drafting().draft(brief(), Money.parse("0.20"), Reuse.NEVER))
                .isNotNull();

        until(() -> !isShown("welcome"));
    }

    private void add(String name, String key) {
        press("money-choice");
        press("payer-add");
        give(name, key);
        until(() -> seats.accounts()
                        .book()
                        .paying()
                        .filter(one -> one.name().equals(name))
                        .isPresent()
                && isShown("account-use"));
    }

    private void give(String name, String key) {
        until(() -> isShown("account-give"));
        Fx.run(() -> {
            field("account-name").setText(name);
            field("account-key").setText(key);
            ((Button) Objects.requireNonNull(find("account-give"))).fire();
        });
    }

    /// In no file of the home, and in no text of the window.
    private void nothingTells(String key) throws IOException {
        assertThat(text()).doesNotContain(key);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(content(file))
                        .as(file.toString())
                        .doesNotContain(key)
                        .doesNotContain(key.substring(0, 20));
            }
        }
    }

    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            // A part of a file that has got its name meanwhile.
            return "";
        }
    }

    private static Brief brief() {
        return Asked.of("a harbour at dusk").magic("off").brief();
    }

    private String badge() {
        // There is none while another home takes its seat.
        return Fx.get(() -> find("money-badge") instanceof Labeled shown ? shown.getText() : "");
    }

    private void press(String id) {
        until(() -> pressed(id));
    }

    private boolean pressed(String id) {
        return Fx.get(() -> {
            var node = find(id);
            boolean can = node instanceof Button button && isShown(id) && !button.isDisabled();
            if (can) {
                ((Button) node).fire();
            }
            return can;
        });
    }

    private boolean isShown(String id) {
        return Fx.get(() -> {
            var node = find(id);
            while (node != null && node.isVisible()) {
                if (node.getParent() == null) {
                    return true;
                }
                node = node.getParent();
            }
            return false;
        });
    }

    private TextInputControl field(String id) {
        return (TextInputControl) Objects.requireNonNull(find(id));
    }

    private Node find(String id) {
        return contents.stage().getScene().lookup("#" + id);
    }

    private String text() {
        return Fx.get(() -> {
            List<String> words = new ArrayList<>();
            collect(contents.stage().getScene().getRoot(), words);
            return String.join("\n", words);
        });
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static void until(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("it never came to that");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
