package app.maquette.catalogue;

import app.maquette.domain.MediaType;
import app.maquette.domain.request.Palette;
import app.maquette.domain.request.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one field says of one value, the other fields apart.
final class FieldCheck {
    private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}){1,2}");
    private static final int MAX_COLOURS = 8;
    private static final int MAX_LISTED = 12;
    private final Field field;
    private final List<String> breaches = new ArrayList<>();

    private FieldCheck(Field field) {
        this.field = field;
    }

    /// What is wrong, as sentences about the field.
    static List<String> of(Field field, Value value) {
        var check = new FieldCheck(field);
        check.value(value);
        return check.breaches;
    }

    private void value(Value value) {
        switch (field.kind()) {
            case TEXT -> {
                if (value instanceof Value.Text(var text)) {
                    text(text);
                } else {
                    refuse("is a text");
                }
            }
            case TEXTS -> {
                if (value instanceof Value.Texts(var texts)) {
                    texts.forEach(this::text);
                    count(texts.size());
                } else {
                    refuse("is a list of texts");
                }
            }
            case CHOICE -> require(value instanceof Value.Text(var text) && isChoice(text), choices());
            case WHOLE ->
                require(value instanceof Value.Whole(var number) && isWithin(BigDecimal.valueOf(number)), range());
            case DECIMAL -> require(value instanceof Value.Decimal(var number) && isWithin(number), range());
            case FLAG -> require(value instanceof Value.Flag, "is yes or no");
            case COLOURS -> {
                if (value instanceof Value.Colours(var palette)) {
                    palette(palette);
                } else {
                    refuse("is a palette");
                }
            }
            case PICTURES -> {
                if (value instanceof Value.Pictures(var pictures)) {
                    count(pictures.size());
                    pictures.forEach(this::picture);
                } else {
                    refuse("is a picture");
                }
            }
        }
    }

    private void text(String text) {
        var most = field.limits().maxLength();
        require(
                most == null || text.codePointCount(0, text.length()) <= most,
                String.format(Locale.ROOT, "has at most %,d characters", most));
        var pattern = field.pattern();
        require(pattern == null || pattern.matcher(text).matches(), "is written otherwise");
    }

    private void count(int count) {
        var most = field.limits().maxCount();
        require(most == null || count <= most, "holds at most " + most);
    }

    private boolean isChoice(String text) {
        return field.choices().contains(text);
    }

    private String choices() {
        var choices = field.choices();
        return choices.size() <= MAX_LISTED
                ? "is one of " + String.join(", ", choices)
                : "is none of the " + choices.size() + " values that the vendor takes";
    }

    private boolean isWithin(BigDecimal number) {
        var limits = field.limits();
        var min = limits.min();
        var max = limits.max();
        var step = limits.step();
        return (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0)
                && (step == null || number.remainder(BigDecimal.valueOf(step)).signum() == 0);
    }

    private String range() {
        var limits = field.limits();
        var kind = field.kind() == Field.Kind.WHOLE ? "is a whole number" : "is a number";
        return kind
                + from(" from ", limits.min())
                + from(" to ", limits.max())
                + (limits.step() == null ? "" : " in steps of " + limits.step());
    }

    private static String from(String word, @Nullable BigDecimal bound) {
        return bound == null ? "" : word + bound.toPlainString();
    }

    private void palette(Palette palette) {
        switch (palette) {
            case Palette.Preset(var name) -> require(isChoice(name), "is none of the vendor's palettes");
            case Palette.Colours(var members) -> {
                require(!members.isEmpty() && members.size() <= MAX_COLOURS, "has one to eight colours");
                for (var member : members) {
                    require(HEX.matcher(member.hex()).matches(), "colours are written #rgb or #rrggbb");
                    var weight = member.weightPercent();
                    require(weight == null || (weight >= 5 && weight <= 100), "weights are from 5 to 100 percent");
                }
            }
        }
    }

    private void picture(Value.Picture picture) {
        var most = field.limits().maxBytes();
        require(most == null || picture.bytes() <= most, String.format(Locale.ROOT, "is larger than %,d bytes", most));
        require(picture.type() != MediaType.UNKNOWN, "is a PNG, JPEG or WebP picture");
    }

    private void require(boolean kept, String says) {
        if (!kept) {
            refuse(says);
        }
    }

    private void refuse(String says) {
        breaches.add(says);
    }
}
