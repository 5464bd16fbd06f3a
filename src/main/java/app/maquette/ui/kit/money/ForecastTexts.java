package app.maquette.ui.kit.money;

import app.maquette.studio.money.Forecast;
import app.maquette.ui.kit.text.Strings;

/// What today still allows, in words.
public final class ForecastTexts {
    private final Strings strings;

    public ForecastTexts(Strings strings) {
        this.strings = strings;
    }

    public String decisions(Forecast forecast) {
        var mixed = forecast.mixed();
        if (mixed != null) {
            return strings.get("kit.forecast.mixed", forecast.rounds(), mixed.rounds(), mixed.finals());
        }
        return forecast.rounds() == 0
                ? strings.get("kit.forecast.finals", forecast.finals())
                : strings.get("kit.forecast.either", forecast.rounds(), forecast.finals());
    }
}
