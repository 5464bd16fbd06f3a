package app.maquette.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.Money;
import app.maquette.domain.PictureId;
import app.maquette.domain.request.EngineId;
import app.maquette.store.ByHand;
import app.maquette.store.format.Given;
import app.maquette.studio.port.Library.Sorting;
import app.maquette.studio.port.Session;
import app.maquette.studio.port.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("language")
class FilePreferencesTest {
    private static final Settings OTHER = new Settings(
            null,
            Duration.ofMillis(2500),
            Duration.ofSeconds(60),
            4,
            Settings.Scheme.DARK,
            true,
            true,
            new Settings.Buying(
                    Money.ofMicros(750_000),
                    Set.of(new EngineId("auto")),
                    List.of(new Settings.OwnPair("Posters", new EngineId("3.0-flash"), new EngineId("3.0-quality"))),
                    List.of(new Settings.OwnModel("House style", "model/house/version/2"))));

    private final ByHand timer = new ByHand();
    private Home home;

    @BeforeEach
    void prepare(@TempDir Path root) {
        home = new Home(root.resolve("home")).prepare();
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    private FilePreferences open() {
        return new FilePreferences(home, timer);
    }

    @Test
    void aNewHomeHasTheDefaults() {
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(open().session()).isEqualTo(Session.FIRST);
        assertThat(home.settings()).doesNotExist();
    }

    @Test
    void manyChangesAreSavedOnceAndComeBack() {
        var preferences = open();
        var session = new Session(
                Given.brief("tea"),
                new PictureId(Given.call(1), 2),
                "spend",
                new Session.Window(-5, 6, 1440, 900, true),
                Map.of("library", new Session.Panels(300, 320, false, true)),
                Sorting.BEST,
                Set.of("Acme", "Zen"));

        for (int seconds = 1; seconds <= 20; seconds++) {
            var patience = Duration.ofSeconds(seconds);
            preferences.changeSettings(settings -> settings.withConnectTimeout(patience));
        }
        preferences.changeSettings(_ -> OTHER);
        preferences.changeSession(_ -> session);
        assertThat(timer.waiting()).isEqualTo(2);
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
        timer.pass();

        assertThat(open().settings()).isEqualTo(OTHER);
        assertThat(open().session()).isEqualTo(session);
        preferences.changeSettings(_ -> Settings.DEFAULT);
        assertThat(timer.waiting()).isEqualTo(1);
    }

    @Test
    void whatStaysTheSameIsNotWritten() {
        var preferences = open();

        preferences.changeSettings(settings -> settings.withConnectTimeout(settings.connectTimeout()));
        preferences.changeSession(session -> session.withScreen(session.screen()));

        assertThat(timer.waiting()).isZero();
    }

    @Test
    void closingSavesWhatWaits() {
        try (var preferences = open()) {
            preferences.changeSettings(_ -> OTHER);
            timer.shutdownNow();
            preferences.changeSession(session -> session.withFocus(null).withScreen("library"));
        }

        assertThat(open().settings()).isEqualTo(OTHER);
        assertThat(open().session().screen()).isEqualTo("library");
    }

    @Test
    void subscribersHearOfEachChange() {
        var heard = new ArrayList<Settings>();
        var preferences = open();
        preferences.settingsChanges().subscribe(heard::add);

        preferences.changeSettings(_ -> OTHER);
        preferences.changeSettings(_ -> Settings.DEFAULT);

        assertThat(heard).containsExactly(OTHER, Settings.DEFAULT);
    }

    @Test
    void aDamagedFileIsSetAside() throws IOException {
        for (var bad : List.of("", "{\"deadline\":", "[]", "{\"scheme\":\"PLAID\"}", "{\"deadline\":{}}")) {
            Files.writeString(home.settings(), bad);

            assertThat(open().settings()).as(bad).isEqualTo(Settings.DEFAULT);
            assertThat(home.settings()).doesNotExist();
            assertThat(home.root().resolve("settings.json.broken")).hasContent(bad);
        }
    }

    @Test
    void whatAFileDoesNotSayIsAsByDefaultAndWhatIsUnknownIsSkipped() throws IOException {
        Files.writeString(home.settings(), "{\"imagesInFlight\": 3, \"later\": true}");
        Files.writeString(home.session(), "{\"brief\": {\"prompt\": \"tea\"}}");

        assertThat(open().settings()).isEqualTo(Settings.DEFAULT.withImagesInFlight(3));
        assertThat(open().session().brief().prompt()).isEqualTo("tea");
        assertThat(open().session().brief().engine())
                .isEqualTo(Session.FIRST.brief().engine());
        assertThat(open().session().order()).isEqualTo(Sorting.NEWEST);
    }
}
