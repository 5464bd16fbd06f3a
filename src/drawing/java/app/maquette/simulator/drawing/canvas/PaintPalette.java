package app.maquette.simulator.drawing.canvas;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// The inks of one picture, from the darkest to the lightest, and two that stand out.
public record PaintPalette(Tone deep, Tone shade, Tone mid, Tone soft, Tone light, Tone accent, Tone second) {
    /// The prompt's palette; the seed only turns it a little.
    public static PaintPalette of(PromptWords words, Dice dice) {
        PaintPalette palette = Inks.of(words);
        double turn = dice.between(-7.0, 7.0);
        return new PaintPalette(
                palette.deep.turned(turn),
                palette.shade.turned(turn),
                palette.mid.turned(turn),
                palette.soft.turned(turn),
                palette.light,
                palette.accent.turned(turn / 2),
                palette.second.turned(turn));
    }

    public static PaintPalette of(int deep, int shade, int mid, int soft, int light, int... accents) {
        return new PaintPalette(
                Tone.of(deep),
                Tone.of(shade),
                Tone.of(mid),
                Tone.of(soft),
                Tone.of(light),
                Tone.of(accents[0]),
                Tone.of(accents[1]));
    }

    /// From one or two named colours: the first gives the darks, the second the lights.
    public static PaintPalette of(Tone first, Tone other) {
        return new PaintPalette(
                first.lit(0.24).chroma(0.7),
                first.lit(0.39),
                first.mix(other, 0.35).lit(0.60),
                other.mix(first, 0.15).lit(0.80).chroma(0.75),
                other.lit(0.945).chroma(0.28),
                other.lit(Math.clamp(other.light(), 0.58, 0.72)),
                first.lit(0.66));
    }

    /// From the colours of something seen: its darks and lights in the hues that they have, and its two strongest hues.
    public static PaintPalette of(List<Integer> colours) {
        List<Tone> tones = colours.stream()
                .map(Tone::of)
                .sorted(Comparator.comparingDouble(Tone::light))
                .toList();
        Tone strong = Collections.max(tones, Comparator.comparingDouble(PaintPalette::strength));
        Tone other = tones.stream()
                .filter(tone -> Math.hypot(tone.a() - strong.a(), tone.b() - strong.b()) > 0.06)
                .max(Comparator.comparingDouble(PaintPalette::strength))
                .orElse(strong.turned(40));
        int last = tones.size() - 1;
        return new PaintPalette(
                tones.getFirst().lit(0.22),
                tones.get(last / 4).lit(0.39),
                tones.get(last / 2).lit(0.6),
                tones.get(last * 3 / 4).lit(0.8),
                tones.getLast().lit(0.93).chroma(0.6),
                strong.lit(Math.clamp(strong.light(), 0.5, 0.78)),
                other.lit(Math.clamp(other.light(), 0.45, 0.78)));
    }

    private static double strength(Tone tone) {
        return Math.hypot(tone.a(), tone.b());
    }

    PaintPalette mix(PaintPalette other, double part) {
        return new PaintPalette(
                deep.mix(other.deep, part),
                shade.mix(other.shade, part),
                mid.mix(other.mid, part),
                soft.mix(other.soft, part),
                light.mix(other.light, part),
                accent.mix(other.accent, part),
                second.mix(other.second, part));
    }

    /// The warmest of the inks that stand out: a sun is never blue.
    public Tone warm() {
        Tone warmest = accent;
        for (Tone tone : List.of(second, soft.chroma(1.4))) {
            warmest = tone.a() + 2 * tone.b() > warmest.a() + 2 * warmest.b() + 0.05 ? tone : warmest;
        }
        return warmest;
    }

    /// Along the inks: 0 is the darkest, 1 the lightest.
    public Tone at(double place) {
        List<Tone> inks = List.of(deep, shade, mid, soft, light);
        double scaled = Math.clamp(place, 0, 1) * (inks.size() - 1);
        int from = Math.min((int) scaled, inks.size() - 2);
        return inks.get(from).mix(inks.get(from + 1), scaled - from);
    }
}
