package app.maquette.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javafx.scene.control.Button;
import org.controlsfx.control.GridView;
import org.junit.jupiter.api.Test;

/// Style classes and sheets fit together, and colours are named in one place.
class CssTest {
    private static final StyleClasses PLANTED = new StyleClasses(
            List.of(
                    new SourceFile("src/main/java/app/maquette/ui/Planted.java", """
                            // styles: verdict-*
                            getStyleClass().addAll("gallery", "lost", Styles.FLAT, wide() ? "button" : "narrow");
                            getStyleClass().add("verdict-" + verdict);
                            title.setTextFill(Color.web("#fff"));
                            """),
                    new SourceFile("src/main/java/app/maquette/app/Plain.java", "var id = \"#abc\";")),
            List.of(
                    new SourceFile("css/gallery.css", """
                            /* .comment { -fx-fill: red; } */
                            .gallery .nobody:picked, .button { -fx-fill: -studio-gold; -fx-background-color: white; }
                            .gallery > .narrow { -fx-padding: 0.5em; -fx-border-color: #202122; }
                            .verdict-picked { -fx-font-family: "red.rag"; -fx-effect: dropshadow(gaussian, rgba(0, 0, 0, 1)); }
                            """),
                    new SourceFile("css/tokens.css", ".gallery { -studio-gold: #ffcc00; }")),
            Set.of("button"));

    @Test
    void everyStyleClassSetIsStyled() throws IOException, URISyntaxException {
        assertThat(program().unstyled()).isEmpty();
    }

    @Test
    void everyStyleClassSelectedIsSet() throws IOException, URISyntaxException {
        assertThat(program().unset()).isEmpty();
    }

    @Test
    void coloursAreNamedByTheTokensOnly() throws IOException, URISyntaxException {
        assertThat(program().colours()).isEmpty();
    }

    @Test
    void aClassWithoutAStyleIsCaught() {
        assertThat(PLANTED.unstyled()).containsExactly("src/main/java/app/maquette/ui/Planted.java: lost");
    }

    @Test
    void aStyleWithoutAClassIsCaught() {
        assertThat(PLANTED.unset()).containsExactly("css/gallery.css: .nobody");
    }

    @Test
    void aColourOutsideTheTokensIsCaught() {
        assertThat(PLANTED.colours())
                .containsExactly(
                        "css/gallery.css: white",
                        "css/gallery.css: #202122",
                        "css/gallery.css: rgba(",
                        "src/main/java/app/maquette/ui/Planted.java: Color.web(",
                        "src/main/java/app/maquette/ui/Planted.java: \"#fff\"");
    }

    @Test
    void theLibrariesSheetsAreRead() throws IOException, URISyntaxException {
        assertThat(foreign()).contains("button", "table-view", "flat", "accent", "range-slider");
    }

    private static StyleClasses program() throws IOException, URISyntaxException {
        return new StyleClasses(
                SourceFile.under("src/main/java", ".java"), SourceFile.under("src/main/resources", ".css"), foreign());
    }

    private static Set<String> foreign() throws IOException, URISyntaxException {
        Set<String> names = new HashSet<>(Set.of("root", "text", "chart-series-line"));
        for (Class<?> library : List.of(Button.class, GridView.class, Styles.class)) {
            Path jar = Path.of(
                    library.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (JarFile file = new JarFile(jar.toFile())) {
                for (ZipEntry entry : file.stream().toList()) {
                    if (entry.getName().endsWith(".css")) {
                        names.addAll(StyleClasses.selectedBy(
                                new String(file.getInputStream(entry).readAllBytes(), UTF_8)));
                    }
                }
            }
        }
        return names;
    }
}
