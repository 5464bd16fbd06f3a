package app.maquette.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringsTextTest {
    @Test
    void anApostropheIsWrittenTwice() {
        assertThat(Strings.format("the month''s budget: {0} left", "$0.34"))
                .isEqualTo("the month's budget: $0.34 left");
    }

    @Test
    void wholeNumbersAreGroupedByNarrowSpaces() {
        assertThat(Strings.format("{0} images, {1}", 12480, "1,000 birds"))
                .isEqualTo("12\u202f480 images, 1,000 birds");
    }

    @Test
    void oneAndManyAreToldApart() {
        var pattern = "{0,choice,0#no images|1#1 image|1<{0} images} in {1}";

        assertThat(Strings.format(pattern, 0, "Unfiled")).isEqualTo("no images in Unfiled");
        assertThat(Strings.format(pattern, 1, "Unfiled")).isEqualTo("1 image in Unfiled");
        assertThat(Strings.format(pattern, 12480L, "Unfiled")).isEqualTo("12\u202f480 images in Unfiled");
    }

    @Test
    void oneNumberMayChooseWordsAtSeveralPlaces() {
        var pattern = "{0,choice,1#1 picture|1<{0} pictures} here. {0,choice,1#It|1<They} cost {1}, all {0}.";

        assertThat(Strings.format(pattern, 12_480, "$1"))
                .isEqualTo("12\u202f480 pictures here. They cost $1, all 12\u202f480.");
        assertThat(Strings.format(pattern, 1, "$1")).isEqualTo("1 picture here. It cost $1, all 1.");
    }
}
