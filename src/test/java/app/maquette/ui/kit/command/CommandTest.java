package app.maquette.ui.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.kit.text.Strings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The registry of keys, and the README's table of them.
class CommandTest {
    private static final Strings STRINGS = new Strings();

    @Test
    void noKeyDoesTwoThingsAtOnePlace() {
        for (var context : Context.values()) {
            assertThat(Command.in(context)).isNotEmpty();
            assertThat(Command.in(context).stream().flatMap(one -> one.chords(context).stream()))
                    .as(context.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatSpendsIsAChordOrALetterAndNeverABareEnter() {
        var spending = Stream.of(Command.values()).filter(Command::spends).toList();

        assertThat(spending).isNotEmpty();
        assertThat(spending.stream().flatMap(CommandTest::chords))
                .allMatch(chord -> chord.isShortcut() || chord.key().matches("[A-Z]"));
    }

    @Test
    void nothingNeedsAltGr() {
        assertThat(Stream.of(Command.values()).flatMap(CommandTest::chords))
                .noneMatch(chord -> chord.isShortcut() && chord.isAlt())
                .allMatch(chord -> Chord.parse(chord.text()).equals(chord));
    }

    @Test
    void theReadmeSaysWhatTheRegistrySays() throws IOException {
        var wanted = table();

        assertThat(Files.readString(Path.of("README.md")))
                .as("the table of keys in README.md should be%n%s", wanted)
                .contains("## Keys\n\n" + wanted + "\n");
    }

    private static Stream<Chord> chords(Command command) {
        return Arrays.stream(Context.values()).flatMap(context -> command.chords(context).stream());
    }

    private static String table() {
        return "| where | keys |\n|---|---|\n"
                + Arrays.stream(Context.values())
                        .map(context -> "| " + STRINGS.get(context.textKey()) + " | "
                                + Command.in(context).stream()
                                        .map(one -> keys(one, context) + " " + one.text(STRINGS))
                                        .collect(Collectors.joining(" · "))
                                + " |\n")
                        .collect(Collectors.joining());
    }

    private static String keys(Command command, Context context) {
        return command.caps(context).stream()
                .map(cap -> cap.equals("–") ? cap : "`" + cap + "`")
                .collect(Collectors.joining(" "));
    }
}
