package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a valid request of the later routes asks for, the route that it came by, and whether it is accepted first.
public record GenerationOrder(ImageOrder order, Route route, Wish wish, boolean async) {
    private static final int USUAL_WEIGHT = 50;
    private static final int EDITED_WEIGHT = 85;

    /// The picture that is changed: the source of a remix, or the first of those sent along.
    public Optional<Upload> source() {
        return Stream.concat(wish.files("image").stream(), wish.files("images").stream())
                .findFirst();
    }

    /// What a flag says, or what it means when it is not there.
    public boolean says(String flag, boolean otherwise) {
        return wish.value(flag).asBoolean(otherwise);
    }

    public Optional<Upload> mask() {
        return wish.files("mask").stream().findFirst();
    }

    public List<Upload> styles() {
        return wish.files("style_reference_images");
    }

    public Optional<Upload> character() {
        return wish.files("character_reference_images").stream().findFirst();
    }

    /// The colours of a palette that names them, as whole numbers.
    public List<Integer> colours() {
        return wish.value("color_palette")
                .path("members")
                .valueStream()
                .map(member -> colour(member.path("color_hex").asString("")))
                .toList();
    }

    private static int colour(String hex) {
        String digits = hex.substring(1);
        return Integer.parseInt(digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16);
    }

    /// The name of a palette of the vendor's, in small letters.
    public Optional<String> palette() {
        return wish.value("color_palette").path("name").asStringOpt().map(name -> name.toLowerCase(Locale.ROOT));
    }

    /// How much of it is kept, in percent.
    public int weight() {
        Long weight = wish.number("image_weight");
        return weight != null ? weight.intValue() : wish.has("images") ? EDITED_WEIGHT : USUAL_WEIGHT;
    }
}
