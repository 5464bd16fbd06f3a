package app.maquette.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ideogram.wire.ApiKey;
import app.maquette.ideogram.wire.Dresses;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.Secrets;
import app.maquette.studio.base.StorageException;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.control.OverlayHost;
import app.maquette.ui.kit.control.Toasts;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.shell.Notices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A key in the words of an exception, in any dress and at any depth, is legible nowhere that it leaves the program.
class KeyInTracesTest {
    private static final String KEY = "tRq7_Xw2kPz-84mNbVc6Lj1hGfDs0aYe3UiOo5Bt";
    /// One of each kind; the scrubber's own test has them all.
    private static final List<String> WORN = List.of(
            "plain",
            "first part",
            "reversed",
            "base64",
            "base64 in lines",
            "hex",
            "percent",
            "JSON escapes",
            "split by <b></b>",
            "split by \u200b",
            "split by \n");
    private static final Logger ROOT = Logger.getLogger("app.maquette");
    private final ApiKey held = ApiKey.of(KEY);
    private final Book book = new Book();

    @BeforeEach
    void listen() {
        assertThat(held.header()).isEqualTo(KEY);
        ROOT.setUseParentHandlers(false);
        ROOT.addHandler(book);
    }

    @AfterEach
    void leave() {
        ROOT.removeHandler(book);
        ROOT.setUseParentHandlers(true);
    }

    @Test
    void neitherTheSheetOfABugNorItsCopyNorTheLogTellsTheKey() {
        hides(problem -> Fx.get(() -> {
            var overlays = new OverlayHost(new Pane(), new Toasts());
            new Notices(new Strings(), new Toasts()).show(problem, overlays);
            var details = (TextArea) overlays.lookup(".text-area");
            overlays.lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(new Strings().get("shell.error.copy")))
                    .forEach(Button::fire);
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(details.getText());
            return details.getText();
        }));
    }

    @Test
    void aNoteOfTheDiskDoesNotTellTheKey() {
        hides(problem -> Fx.get(() -> {
            var toasts = new Toasts();
            new Notices(new Strings(), toasts)
                    .show(
                            new StorageException(problem.getMessage(), new IOException(problem), Path.of("home")),
                            new OverlayHost(new Pane(), toasts));
            return toasts.getChildren().getFirst().getAccessibleText();
        }));
    }

    @Test
    void neitherWordsNorValuesNorProblemsOfTheLogTellTheKey() {
        hides(problem -> {
            var log = Log.of(KeyInTracesTest.class);
            log.log(System.Logger.Level.ERROR, "plain words: " + problem.getMessage());
            log.log(System.Logger.Level.ERROR, "a value: {0}", problem.getMessage());
            log.log(System.Logger.Level.ERROR, () -> "words on demand: " + problem.getMessage());
            log.log(System.Logger.Level.ERROR, "a problem", problem);
            return "lines of the log";
        });
    }

    @Test
    void whatOthersPrintOnStderrDoesNotTellTheKey() {
        hides(problem -> {
            var bytes = new ByteArrayOutputStream();
            var stream = Secrets.guarding(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            problem.printStackTrace(stream);
            stream.println(problem.getMessage());
            return bytes.toString(StandardCharsets.UTF_8);
        });
    }

    @Test
    void theSentenceOfWhatStoppedTheProgramDoesNotTellTheKey() {
        hides(problem -> Problems.sentence(problem)
                + Problems.sentence(new IOException(problem.getMessage()))
                + Problems.sentence(new WrongUseException(String.valueOf(problem.getMessage()))));
    }

    @Test
    void whatHoldsNoKeyIsPrintedAsItIs() {
        var bytes = new ByteArrayOutputStream();
        var stream = Secrets.guarding(new PrintStream(bytes, true, StandardCharsets.ISO_8859_1));
        stream.write(0xe9);
        stream.print("no line end: ä");
        stream.flush();

        assertThat(bytes.toByteArray()).isEqualTo("éno line end: ä".getBytes(StandardCharsets.ISO_8859_1));
        var problem = new IllegalStateException("the kite is gone");
        Log.of(KeyInTracesTest.class).log(System.Logger.Level.ERROR, "it's {0}", problem);
        assertThat(book.lines.getLast())
                .contains("KeyInTracesTest whatHoldsNoKeyIsPrintedAsItIs", "it's {0}", "the kite is gone");
    }

    /// As message, as message of a cause, of a suppressed problem and of the cause's cause.
    private void hides(Function<RuntimeException, String> way) {
        var dresses = Dresses.of(KEY);
        WORN.forEach(name -> {
            var dress = Objects.requireNonNull(dresses.get(name));
            var words = "the vendor said " + dress;
            var suppressed = new IllegalStateException("shut");
            suppressed.addSuppressed(new IOException(words));
            for (var problem : List.of(
                    new IllegalStateException(words, new IOException(words)),
                    new IllegalStateException("deep", new IOException("down", new IOException(words))),
                    suppressed)) {
                shorten(problem);
                book.lines.clear();
                var told = way.apply(problem) + String.join("\n", book.lines);
                assertThat(told).isNotEmpty();
                assertThat(Dresses.pieces(dress)).as(name).noneMatch(Dresses.folded(told)::contains);
            }
        });
    }

    /// A few places each: looking through long traces again and again takes time and shows nothing more.
    private static void shorten(@Nullable Throwable problem) {
        if (problem != null) {
            problem.setStackTrace(Arrays.copyOf(problem.getStackTrace(), 2));
            shorten(problem.getCause());
            Arrays.stream(problem.getSuppressed()).forEach(KeyInTracesTest::shorten);
        }
    }

    private static final class Book extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
