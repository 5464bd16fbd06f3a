package app.maquette.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.Venue;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that can be done to a picture is bought for what its button shows, and not twice.
class DeskTourTest {
    @TempDir
    private Path folder;

    @Test
    void everythingIsDoneOnceOnEveryEngineForWhatItsButtonShows() throws IOException {
        var options = SimulatorOptions.at(folder.resolve("book")).withSide(64).withBalance(10_000_000_000L);
        EnginesReport report;
        try (var venue = Venue.builtIn(new Home(folder.resolve("home")), options)) {
            report = new DeskTour(venue).play();
        }

        assertThat(report.sentence()).startsWith("The tour bought ");
        assertThat(report.rows())
                .extracting(row -> row.bought().operation())
                .contains(
                        "remix",
                        "edit-region",
                        "precise-edit",
                        "reframe",
                        "replace-background",
                        "remove-background",
                        "remove-object",
                        "upscale",
                        "describe");
        assertThat(report.rows())
                .filteredOn(row -> !row.paid().safe())
                .allSatisfy(row -> assertThat(row.billed())
                        .as(row.bought().toString())
                        .isEqualTo(OptionalLong.of(row.paid().settled())));
        assertThat(report.rows())
                .filteredOn(row -> row.paid().safe())
                .extracting(row -> row.bought().engine())
                .allMatch(engine -> engine.startsWith("topaz-"));
        assertThat(report.left())
                .containsEntry("upscale upscale-legacy", "the simulator does not serve this older route")
                .containsEntry("remix auto", "resold by the vendor, off until Settings show it");
        report.write(folder.resolve("tour.json"));
        assertThat(Files.readString(folder.resolve("tour.json"))).contains("\"as\" : \"tool\"");
    }
}
