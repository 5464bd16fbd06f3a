package app.maquette.simulator.drawing.canvas;

import java.util.List;

/// Numbers that depend on a seed and the name of what they are for, so that drawing less detail moves nothing else.
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    public Dice(long seed) {
        state = mix(seed + STEP);
    }

    /// Independent of all that is drawn here before and after.
    public Dice of(String name) {
        return new Dice(state ^ mix(name.hashCode() * STEP));
    }

    public Dice of(int index) {
        return new Dice(state ^ mix((index + 1) * 0xD1B54A32D192ED03L));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    /// From 0 to below 1.
    public double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    public double between(double from, double to) {
        return from + (to - from) * unit();
    }

    /// Both ends included.
    public int between(int from, int to) {
        return from + (int) Math.floor(unit() * (to - from + 1));
    }

    public boolean chance(double part) {
        return unit() < part;
    }

    public int sign() {
        return chance(0.5) ? 1 : -1;
    }

    public <T> T one(List<T> of) {
        return of.get(between(0, of.size() - 1));
    }
}
