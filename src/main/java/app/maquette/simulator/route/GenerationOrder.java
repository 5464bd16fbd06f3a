package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder;
import java.util.Optional;
import java.util.stream.Stream;

/// What a valid request of the later routes asks for, the route that it came by, and whether it is accepted first.
public record GenerationOrder(ImageOrder order, Route route, Wish wish, boolean async) {
    private static final int USUAL_WEIGHT = 50;

    /// The picture that is changed: the source of a remix, or the first of those sent along.
    public Optional<Upload> source() {
        return Stream.concat(wish.files("image").stream(), wish.files("images").stream())
                .findFirst();
    }

    /// How much of it is kept, in percent.
    public int weight() {
        Long weight = wish.number("image_weight");
        return weight == null ? USUAL_WEIGHT : weight.intValue();
    }
}
