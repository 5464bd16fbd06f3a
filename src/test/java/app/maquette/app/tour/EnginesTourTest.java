package app.maquette.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.workspace.Venue;
import app.maquette.simulator.contract.SimulatorOptions;
import app.maquette.store.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every engine on offer can be bought for what its button shows, and not twice.
class EnginesTourTest {
    @TempDir
    private Path folder;

    @Test
    void everyEngineIsBoughtOnceForWhatItsButtonShows() throws IOException {
        var options = SimulatorOptions.at(folder.resolve("book")).withSide(64).withBalance(10_000_000_000L);
        EnginesReport report;
        try (var venue = Venue.builtIn(new Home(folder.resolve("home")), options)) {
            report = new EnginesTour(venue).play();
        }

        assertThat(report.sentence()).startsWith("The tour bought ");
        assertThat(report.isGood()).isTrue();
        assertThat(report.rows())
                .extracting(row -> row.bought().engine())
                .contains(
                        "1.0-turbo",
                        "2a",
                        "2.0",
                        "3.0-flash",
                        "3.0-quality",
                        "4.0-turbo",
                        "4.5-low",
                        "4.0-custom",
                        "3.0-character");
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.billed())
                    .as(row.bought().toString())
                    .isEqualTo(OptionalLong.of(row.paid().shown()));
            assertThat(row.asked().polls() > 0).isEqualTo(row.bought().route().equals("v2"));
        });
        assertThat(report.left())
                .doesNotContainKeys("3.0-character-turbo", "3.0-character", "3.0-character-quality", "4.5-very-low")
                .containsEntry("auto", "resold by the vendor, off until Settings show it");

        report.write(folder.resolve("tour.json"));
        assertThat(Files.readString(folder.resolve("tour.json")))
                .contains("\"operations\"", "\"as\" : \"same-seed\"", "\"cacheHitAgain\" : true");
    }

    @Test
    void aPurchaseThatWentWrongIsSaid() {
        var row = new EnginesReport.Row(
                new EnginesReport.Bought("generate", "draft", "9.0", "v2"),
                new EnginesReport.Asked(1, 0, 3),
                new EnginesReport.Paid(100, 100, 100),
                OptionalLong.of(200),
                new EnginesReport.Outcome(1, true, ""));
        var report = new EnginesReport(List.of(row), Map.of());

        assertThat(report.isGood()).isFalse();
        assertThat(report.sentence()).isEqualTo("The tour failed: 9.0 draft ");
        assertThat(new EnginesReport(List.of(), Map.of()).isGood()).isFalse();
    }
}
