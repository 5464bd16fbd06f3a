package app.maquette.simulator.contract;

import java.util.Arrays;
import java.util.Optional;

/// The models served, with the simulator's own price of one picture and the fields each takes.
public enum ServedModel {
    V_1(60_000),
    V_1_TURBO(20_000),
    V_2(80_000),
    V_2_TURBO(50_000),
    V_2A(40_000),
    V_2A_TURBO(25_000);

    private final long micros;

    ServedModel(long micros) {
        this.micros = micros;
    }

    public Ware ware() {
        return new Ware(name(), micros);
    }

    boolean isFirst() {
        return this == V_1 || this == V_1_TURBO;
    }

    boolean isSecond() {
        return this == V_2 || this == V_2_TURBO;
    }

    boolean takes(String field) {
        return switch (field) {
            case "style_type" -> !isFirst();
            case "resolution", "color_palette" -> isSecond();
            case "negative_prompt" -> isFirst() || isSecond();
            default -> true;
        };
    }

    static Optional<ServedModel> of(String text) {
        return Arrays.stream(values())
                .filter(model -> model.name().equals(text))
                .findFirst();
    }
}
