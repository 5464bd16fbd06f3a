package app.maquette.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Clip;
import app.maquette.domain.ImageKey;
import app.maquette.domain.MediaType;
import app.maquette.domain.SameText;
import app.maquette.domain.request.Purpose;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    private static final ImageKey KEY = new ImageKey("0".repeat(64));

    @Test
    void aNameSaysPromptAndSeed() {
        assertThat(name("A red fox, in the snow!", Purpose.FINAL)).isEqualTo("a-red-fox-in-the-snow-1785282233.png");
        assertThat(name("A red fox", Purpose.DRAFT)).isEqualTo("a-red-fox-1785282233-draft.png");
        assertThat(name("Café “L’Étoile”", Purpose.FINAL)).isEqualTo("café-létoile-1785282233.png");
    }

    @Test
    void aLongPromptIsCutAtAWord() {
        var name = name("a logo for a bakery with a rolling pin and seven loaves of rye bread", Purpose.FINAL);

        assertThat(name).isEqualTo("a-logo-for-a-bakery-with-a-rolling-pin-and-1785282233.png");
    }

    @Test
    void noPromptMakesANameThatAnySystemRefuses() {
        for (var prompt : new String[] {
            "../../etc/passwd", "C:\\Windows\\x", "con", "nul.txt", "...", "🦊🦊", "a\0b", "\u202egnp.exe", "~", "-rf *"
        }) {
            assertThat(name(prompt, Purpose.FINAL)).matches("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}\\p{M}-]*-1785282233\\.png");
        }
        assertThat(name("🦊", Purpose.FINAL)).isEqualTo("picture-1785282233.png");
    }

    @Test
    void anyCharactersMakeAShortPlainName() {
        var random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            var prompt = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                prompt.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x1ffff));
            }

            var words = FileNames.words(prompt.toString());

            assertThat(words).matches("[\\p{L}\\p{Nd}\\p{M}-]*");
            assertThat(Clip.characters(words)).hasSizeLessThanOrEqualTo(48);
        }
    }

    @Test
    void aNameHasNothingThatCannotBeSeen() {
        assertThat(name("light\u00ADhouse \u2764\uFE0F\u200B sea", Purpose.FINAL))
                .isEqualTo("lighthouse-sea-1785282233.png");
        assertThat(name("1\uFE0F\u20E3 fox", Purpose.FINAL)).isEqualTo("1\u20E3-fox-1785282233.png");
        assertThat(name("می\u200Cخواهم", Purpose.FINAL)).isEqualTo("میخواهم-1785282233.png");
        assertThat(name("cafe\u0301", Purpose.FINAL)).isEqualTo("café-1785282233.png");
    }

    @Test
    void aNameIsCutBetweenCharactersAndIsNotTooLong() {
        for (var part : new String[] {"e\u0323\u0302\u0301x", "한", "क्षि", "𝒜", "a" + "\u0301".repeat(30)}) {
            var prompt = part.repeat(80);
            var words = FileNames.words(prompt);

            assertThat(Normalizer.normalize(prompt, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                    .startsWith(words);
            assertThat(Clip.characters(SameText.of(prompt).toLowerCase(Locale.ROOT)))
                    .startsWith(Clip.characters(words).toArray(String[]::new));
            assertThat(name(prompt, Purpose.DRAFT).getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(240);
        }
    }

    @Test
    void theEndingIsThatOfTheContent() {
        assertThat(FileNames.ending("hero", MediaType.PNG)).isEqualTo("hero.png");
        assertThat(FileNames.ending("hero.PNG", MediaType.PNG)).isEqualTo("hero.PNG");
        assertThat(FileNames.ending("hero.jpg", MediaType.PNG)).isEqualTo("hero.png");
        assertThat(FileNames.ending("hero.jpeg", MediaType.JPEG)).isEqualTo("hero.jpeg");
        assertThat(FileNames.ending("hero v1.2", MediaType.WEBP)).isEqualTo("hero v1.2.webp");
        assertThat(FileNames.ending(".png", MediaType.PNG)).isEqualTo(".png.png");
    }

    private static String name(String prompt, Purpose purpose) {
        return FileNames.suggested(ShownPictures.of(KEY, MediaType.PNG, prompt, purpose), MediaType.PNG);
    }
}
