package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A key does only what the registry of commands knows: nothing else looks at which key it was.
class KeysTest {
    private static final Pattern LOOKS_AT_KEYS = Pattern.compile(
            "\\bKey(Code|Combination|CodeCombination|CharacterCombination)\\b|\\bsetAccelerator\\(|\\bgetAccelerators\\(|\\bMnemonic\\b");
    private static final Pattern ASKS_AN_EVENT =
            Pattern.compile("\\.(getCode|getCharacter|isShortcutDown|isControlDown|isAltDown|isMetaDown)\\(\\)");

    /// The registry, what a field or a choice does with keys of its own, what only sees that a key repeats, and the
    /// tour, which presses keys and hears none.
    private static final List<String> MAY = List.of(
            "ui/kit/command/",
            "ui/kit/text/DateField.java",
            "ui/kit/text/OneLine.java",
            "ui/kit/text/TabKey.java",
            "ui/library/SearchField.java",
            "ui/kit/control/Choices.java",
            "ui/kit/control/OverlayHost.java",
            "ui/kit/money/Till.java",
            "app/tour/");

    @Test
    void everyKeyGoesThroughTheRegistry() {
        assertThat(looking(SourceFile.under("src/main/java", ".java"))).isEmpty();
    }

    @Test
    void aKeyOfItsOwnIsCaught() {
        var planted = List.of(
                new SourceFile("Right.java", "new Keymap(Context.BOARD).bind(Command.PICK, this::pick); // KeyCode.P"),
                new SourceFile("Code.java", "if (key.equals(KeyCode.P)) pick();"),
                new SourceFile("Match.java", "if (KeyCombination.valueOf(text).match(key)) pick();"),
                new SourceFile("Menu.java", "item.setAccelerator(other);"),
                new SourceFile("Switch.java", "void on(KeyEvent key) { switch (key.getCode()) { case P -> pick(); } }"),
                new SourceFile("Typed.java", "void on(KeyEvent key) { if (key.getCharacter().isEmpty()) pick(); }"));

        assertThat(looking(planted))
                .containsExactly("Code.java", "Match.java", "Menu.java", "Switch.java", "Typed.java");
    }

    private static List<String> looking(List<SourceFile> files) {
        return files.stream()
                .filter(file -> MAY.stream().noneMatch(path -> file.path().contains("app/maquette/" + path)))
                .filter(file -> looks(file.code()))
                .map(SourceFile::path)
                .toList();
    }

    private static boolean looks(String code) {
        return LOOKS_AT_KEYS.matcher(code).find()
                || (code.contains("KeyEvent") && ASKS_AN_EVENT.matcher(code).find());
    }
}
