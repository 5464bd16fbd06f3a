package app.maquette.catalogue;

import app.maquette.domain.Money;
import app.maquette.domain.Size;
import app.maquette.domain.request.OperationKind;
import app.maquette.domain.request.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which product a request is, and how much of it.
final class Pricing {
    private Pricing() {}

    static Optional<String> product(Asked asked) {
        return asked.route().prices().stream()
                .filter(price -> Condition.all(price.when(), asked))
                .map(Route.PriceChoice::product)
                .findFirst();
    }

    /// Empty when the price is not known, or what it is counted by.
    static Optional<ListPrice> of(Product product, Asked asked, @Nullable Money own) {
        var each = own == null ? product.each() : own;
        var size = asked.output().orElse(null);
        boolean byPixels = product.unit() == Product.Unit.OUTPUT_MEGAPIXEL;
        if (each == null || (byPixels && size == null)) {
            return Optional.empty();
        }
        return Optional.of(ListPrice.of(product, quantity(product, asked), size, each));
    }

    private static long quantity(Product product, Asked asked) {
        return switch (product.unit()) {
            case OUTPUT, OUTPUT_MEGAPIXEL ->
                asked.values().get("num_images") instanceof Value.Whole(var images)
                        ? Math.clamp(images, 1, asked.route().maxImages())
                        : 1;
            case INPUT, RUN -> 1;
        };
    }

    /// The size that the values ask for.
    static Optional<Size> output(Route route, Map<String, Value> values) {
        var asked = new Asked(route, values, null);
        var source = asked.picture(asked.has("images") ? "images" : "image").map(Value.Picture::size);
        if (route.kind() == OperationKind.UPSCALE) {
            return source.flatMap(
                    size -> Measure.factor(asked.text("upscale_factor")).map(size::times));
        }
        if (asked.has("mask") || asked.text("size").equals("source")) {
            return source;
        }
        if (asked.has("custom_width")) {
            return Size.parse(asked.text("custom_width") + "x" + asked.text("custom_height"));
        }
        return Stream.of("resolution", "size")
                .flatMap(name -> Size.parse(asked.text(name)).stream())
                .findFirst();
    }
}
