package app.maquette.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.ui.SampleCalls;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.grid.GridModel.Section;
import app.maquette.ui.kit.text.Strings;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedGridTest {
    @Test
    void eachOfSeveralDaysSaysItsSum() {
        assertThat(sections(2))
                .extracting(Section::note)
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).contains("pictures", "$"));
    }

    @Test
    void aDayThatIsAloneLeavesItsSumToTheLineAbove() {
        assertThat(sections(1)).singleElement().satisfies(day -> {
            assertThat(day.title()).isEqualTo("Today");
            assertThat(day.note()).isEmpty();
        });
    }

    private static List<Section> sections(int days) {
        return Fx.get(() -> {
            var model = new LibraryStage(SampleCalls.of(days, 4)).model;
            model.setVisible(true);
            return new GroupedGrid(model, new Strings()).sections();
        });
    }
}
