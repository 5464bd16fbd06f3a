package app.maquette.catalogue;

import app.maquette.domain.Size;
import app.maquette.domain.request.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Whether a [Check] passes. What is not there passes; that it must be there is another rule.
final class Measure {
    private static final Pattern CORNERS = Pattern.compile("(\\d{1,6}),(\\d{1,6}),(\\d{1,6}),(\\d{1,6})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern FACTOR = Pattern.compile("x[1-9]");
    private static final int WORST_FACTOR = 10;

    private Measure() {}

    static boolean passes(Check check, String field, Asked asked) {
        var pictures = asked.pictures(field);
        var text = asked.text(field);
        return switch (check) {
            case Check.AtMost(var count) -> pictures.size() <= count;
            case Check.BytesAtMost(var bytes) ->
                pictures.stream().mapToLong(Value.Picture::bytes).sum() <= bytes;
            case Check.RatioAtMost(var ratio) ->
                pictures.stream().allMatch(picture -> picture.size().isWithin(ratio));
            case Check.SameSize(var as) -> isAsLarge(pictures, asked.picture(as));
            case Check.BlackAndWhite _ -> pictures.stream().allMatch(Value.Picture::mask);
            case Check.SidesAtMost(var of, var pixels) ->
                asked.picture(of).stream()
                        .allMatch(picture ->
                                (long) picture.size().longer() * factor(text).orElse(WORST_FACTOR) <= pixels);
            case Check.FewerPixels(var pixels) ->
                pictures.stream().allMatch(picture -> picture.size().pixels() < pixels);
            case Check.OneOf(var values) -> text.isEmpty() || values.contains(text);
            case Check.Grid grid -> text.isEmpty() || grid.words().contains(text) || isOnGrid(grid, text);
            case Check.ProductAtMost(var with, var most) -> number(text) * number(asked.text(with)) <= most;
            case Check.Window window ->
                !CORNERS.matcher(text).matches()
                        || asked.picture(window.in()).stream()
                                .allMatch(picture -> isInside(window, text, picture.size()));
            case Check.Json(var members) -> holds(text, members);
        };
    }

    /// `x4` is four.
    static Optional<Integer> factor(String text) {
        return FACTOR.matcher(text).matches() ? Optional.of(text.charAt(1) - '0') : Optional.empty();
    }

    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }

    private static boolean isAsLarge(List<Value.Picture> pictures, Optional<Value.Picture> other) {
        return other.isEmpty()
                || pictures.stream()
                        .allMatch(picture -> picture.size().equals(other.get().size()));
    }

    private static boolean isOnGrid(Check.Grid grid, String text) {
        return Size.parse(text)
                .filter(size -> size.pixels() <= grid.maxPixels()
                        && size.isWithin(grid.ratio())
                        && Stream.of(size.width(), size.height())
                                .allMatch(side ->
                                        side % grid.step() == 0 && side >= grid.minSide() && side <= grid.maxSide()))
                .isPresent();
    }

    private static boolean isInside(Check.Window window, String text, Size picture) {
        var corners = Stream.of(text.split(",")).mapToInt(Integer::parseInt).toArray();
        var size = new Size(corners[3] - corners[1], corners[2] - corners[0]);
        return corners[2] <= picture.height()
                && corners[3] <= picture.width()
                && Math.min(size.width(), size.height()) >= window.minSide()
                && size.pixels() <= window.maxPixels()
                && size.isWithin(window.ratio());
    }

    private static boolean holds(String text, List<String> members) {
        var found = new HashSet<String>();
        try (var in = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                found.add(in.currentName());
                in.nextToken();
                in.skipChildren();
            }
            return in.nextToken() == null && found.containsAll(members);
        } catch (JacksonException _) {
            return false;
        }
    }
}
