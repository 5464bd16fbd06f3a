package app.maquette.simulator.drawing.canvas;

import java.util.List;

/// What was shown rather than said: the colours of references or of a palette, and those of a character from head to
/// foot. Empty where nothing was.
public record Dress(List<Integer> inks, List<Integer> figure) {
    public static final Dress NONE = new Dress(List.of(), List.of());

    public Dress {
        inks = List.copyOf(inks);
        figure = List.copyOf(figure);
    }
}
