package app.maquette.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which engines and pairs a brief offers.
class EnginesTest {
    private static EngineId id(String engine) {
        return new EngineId(engine);
    }

    @Test
    void familiesOfTodayHaveButtonsAndOlderOnesAreInTheList() {
        assertThat(Engines.families()).containsExactly("2.0", "3.0", "4.0", "4.5");
        assertThat(Engines.drafting(Set.of())).contains(id("1.0-turbo"), id("2a"), id("3.0-flash"), id("4.5-low"));
        assertThat(Engines.drafting(Set.of())).contains(id("3.0-character"), id("4.5-very-low"));
        // Resold ones and guesses stay off.
        assertThat(Engines.drafting(Set.of())).doesNotContain(id("auto"), id("4.6-low"), id("2.0-quality"));
    }

    @Test
    void whatTheSettingsShowIsOfferedLast() {
        assertThat(Engines.drafting(Set.of(id("auto"), id("4.6-low"))))
                .endsWith(id("auto"), id("4.6-low"))
                .startsWith(Engines.drafting(Set.of()).toArray(EngineId[]::new));
        assertThat(Engines.finalizing(id("4.6-low"), Set.of(id("4.6-low"), id("4.6-high"))))
                .contains(id("4.6-high"), id("3.0-quality"));
    }

    @Test
    void aFamilyBringsItsPair() {
        assertThat(Engines.pairOf("3.0")).isEqualTo(new Brief.Engines(id("3.0-turbo"), id("3.0-quality")));
        assertThat(Engines.pairOf("2.0")).isEqualTo(Brief.Engines.STANDARD);
    }

    @Test
    void anotherDraftEngineKeepsAFinalEngineOfItsFamilyOrTakesItsOwn() {
        var before = new Brief.Engines(id("3.0-turbo"), id("3.0"));

        assertThat(Engines.draftedOn(id("3.0-flash"), before)).isEqualTo(new Brief.Engines(id("3.0-flash"), id("3.0")));
        assertThat(Engines.draftedOn(id("4.0-turbo"), before).last()).isEqualTo(id("4.0-quality"));
        assertThat(Engines.draftedOn(id("2a-turbo"), before).draft()).isEqualTo(id("2a-turbo"));
    }

    /// A brief for another family need not have the picture.
    @Test
    void whatNeedsAPictureFinalizesItsOwnFamilyOnly() {
        assertThat(Engines.finalizing(id("2.0-turbo"), Set.of())).doesNotContain(id("3.0-character"));
        assertThat(Engines.finalizing(id("3.0-character-turbo"), Set.of())).contains(id("3.0-character-quality"));
    }

    @Test
    void everyFinalEngineOnOfferCanFinalize() {
        for (var draft : Engines.drafting(Set.of())) {
            assertThat(Engines.finalizing(draft, Set.of()))
                    .as(draft.value())
                    .allMatch(last -> Catalogue.standard().way(draft, last).isPresent());
        }
    }
}
