package app.maquette.simulator.contract;

import java.util.Locale;

/// What is sold: its name on the bill, and the simulator's own price of one picture.
public record Ware(String name, long micros) {
    /// Whether it is among those that are made fast and drawn coarser.
    public static boolean isFast(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith("turbo") || plain.endsWith("flash") || plain.endsWith("low");
    }
}
