package app.maquette.ui.kit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContrastTest {
    private static final Map<String, Palette> SCHEMES =
            Map.of("dark", Palette.of("tokens.css"), "light", Palette.of("tokens.css", "light.css"));
    private static final List<String> GROUNDS = List.of("bg0", "bg1", "bg2", "bg3", "field", "sheet");

    @TestFactory
    Stream<DynamicTest> textStandsOutFourAndAHalfTimes() {
        var texts = List.of("text", "text2", "text3", "accent", "accent-hover", "ok", "warn", "bad");
        return SCHEMES.entrySet().stream()
                .flatMap(scheme -> texts.stream()
                        .flatMap(text -> GROUNDS.stream()
                                .filter(ground -> !(ground.equals("bg3") && text.startsWith("accent")))
                                .map(ground -> atLeast(4.5, scheme, text, ground, ground))));
    }

    @TestFactory
    Stream<DynamicTest> textOnAccentAndOnWashesStandsOutFourAndAHalfTimes() {
        return SCHEMES.entrySet().stream()
                .flatMap(scheme -> Stream.of(
                        atLeast(4.5, scheme, "on-accent", "accent", "accent"),
                        atLeast(4.5, scheme, "on-accent", "accent-hover", "accent-hover"),
                        atLeast(4.5, scheme, "on-accent", "accent-press", "accent-press"),
                        atLeast(4.5, scheme, "text", "accent-wash", "bg1"),
                        atLeast(4.5, scheme, "accent", "accent-wash", "bg1"),
                        atLeast(4.5, scheme, "ok", "ok-wash", "bg1"),
                        atLeast(4.5, scheme, "warn", "warn-wash", "bg1"),
                        atLeast(4.5, scheme, "bad", "bad-wash", "bg1"),
                        atLeast(4.5, scheme, "text2", "hover", "bg1"),
                        atLeast(4.5, scheme, "text3", "shimmer", "shimmer"),
                        atLeast(4.5, scheme, "text3", "empty", "empty")));
    }

    @TestFactory
    Stream<DynamicTest> outlinesAndFocusStandOutThreeTimes() {
        var lines = List.of("outline", "outline-strong", "accent", "focus");
        return SCHEMES.entrySet().stream()
                .flatMap(scheme -> lines.stream()
                        .flatMap(line -> Stream.of("bg0", "bg1", "bg2", "field", "sheet")
                                .map(ground -> atLeast(3, scheme, line, ground, ground))));
    }

    @TestFactory
    Stream<DynamicTest> theGaugeAndTheModelsStandOutThreeTimes() {
        return SCHEMES.entrySet().stream()
                .flatMap(scheme -> Stream.of(
                        atLeast(3, scheme, "ok", "track", "track"),
                        atLeast(3, scheme, "accent", "track", "track"),
                        atLeast(3, scheme, "warn", "track", "track")));
    }

    @TestFactory
    Stream<DynamicTest> whatLiesOnPicturesIsReadableOnWhiteAndOnBlack() {
        var plate = Palette.of("tokens.css");
        return Stream.of("on-plate", "on-plate2", "pick")
                .flatMap(text -> Stream.of("focus", "bg0")
                        .map(ground -> atLeast(4.5, Map.entry("any", plate), text, "plate", ground)));
    }

    @Test
    void theLightSheetOverridesTokensAndNothingElse() {
        var dark = Palette.of("tokens.css").tokens().keySet();
        var light = Palette.text("light.css");

        assertThat(dark).containsAll(Palette.of("light.css").tokens().keySet());
        assertThat(light.lines().filter(line -> line.endsWith("{"))).containsExactly(".root {");
        assertThat(light.lines().filter(line -> line.contains(":") && !line.contains("/*")))
                .allMatch(line -> line.strip().startsWith("-studio-"));
    }

    @TestFactory
    Stream<DynamicTest> noColourIsWrittenOutsideTheTokens() {
        return Theme.SHEETS.stream()
                .filter(sheet -> !sheet.equals("tokens.css"))
                .map(
                        sheet -> DynamicTest.dynamicTest(
                                sheet,
                                () -> assertThat(Palette.text(sheet))
                                        .doesNotContainPattern(
                                                "#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsba?\\(|(color|fill|stroke): (white|black|red|gray)")));
    }

    private static DynamicTest atLeast(
            double least, Map.Entry<String, Palette> scheme, String text, String wash, String ground) {
        return DynamicTest.dynamicTest(
                scheme.getKey() + ": " + text + " on " + wash + " on " + ground,
                () -> assertThat(scheme.getValue().contrast(text, wash, ground)).isGreaterThanOrEqualTo(least));
    }
}
