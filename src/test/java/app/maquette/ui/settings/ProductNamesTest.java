package app.maquette.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.request.FirstEngine;
import app.maquette.studio.money.Price;
import app.maquette.studio.money.PriceList;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProductNamesTest {
    @ParameterizedTest
    @EnumSource
    void aModelHasTheNameItHasElsewhere(FirstEngine engine) {
        assertThat(ProductNames.of(engine.name()))
                .isEqualTo(Catalogue.standard().label(engine.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "V_3_CHARACTER_TURBO, 3.0 Character Turbo",
        "V_4_5_LOW, 4.5 Low",
        "CUSTOM_V_3, Custom 3.0",
        "V_3_TRANSPARENT_X2_QUALITY, 3.0 Transparent X2 Quality",
        "GPT_IMAGE_2, GPT Image 2",
        "TOPAZ_4K, Topaz 4K"
    })
    void aProductIsCalledAsPeopleDo(String product, String name) {
        assertThat(ProductNames.of(product)).isEqualTo(name);
    }

    @Test
    void noTwoProductsHaveOneName() {
        assertThat(PriceList.standard().inForce(Instant.parse("2026-11-22T10:00:00Z")))
                .extracting(Price::product)
                .extracting(ProductNames::of)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains("_"));
    }
}
