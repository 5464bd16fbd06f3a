package app.maquette.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefilingTest {
    private static final FiledAs FILED =
            new FiledAs(List.of("poster", "moon"), "bleed", FiledAs.Label.RED, new CollectionId("Tea"), false);

    static List<Refiling> changes() {
        return List.of(
                new Refiling.Tag("harbour"),
                new Refiling.Untag("Poster"),
                new Refiling.Note(""),
                new Refiling.Mark(FiledAs.Label.BLUE),
                new Refiling.Into(null),
                new Refiling.Into(new CollectionId("Print")),
                new Refiling.Trash());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatTakesItBackTakesAllOfItBack(Refiling change) {
        for (var before : List.of(FILED, FiledAs.NOTHING)) {
            var after = change.on(before);
            var back = change.back(before);

            assertThat(back.isEmpty()).isEqualTo(after.equals(before));
            back.ifPresent(one -> {
                assertThat(one.on(after)).isEqualTo(before);
                assertThat(change.on(one.on(after))).isEqualTo(after);
            });
        }
    }

    @Test
    void aRestoredOneGoesBackIntoTheTrash() {
        var trashed = new Refiling.Trash().on(FILED);

        assertThat(new Refiling.Restore().on(trashed)).isEqualTo(FILED);
        assertThat(new Refiling.Restore().back(trashed)).contains(new Refiling.Trash());
        assertThat(new Refiling.Delete().back(trashed)).isEmpty();
    }

    @Test
    void aTagHasOneFormAndCountsOnce() {
        assertThat(FiledAs.tag("  Client\t OK, \"x\"")).isEqualTo("client ok x");
        assertThat(new Refiling.Tag("POSTER").on(FILED)).isEqualTo(FILED);
        assertThat(new Refiling.Tag("\u200b").on(FILED)).isEqualTo(FILED);
        assertThat(FiledAs.tag(FiledAs.tag("İstanbul  Ǆ"))).isEqualTo(FiledAs.tag("İstanbul  Ǆ"));
    }
}
