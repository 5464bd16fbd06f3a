package app.maquette.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people call a product of the price list: `V_2_TURBO` is 2.0 Turbo, `V_4_5_LOW` is 4.5 Low.
final class ProductNames {
    private static final Pattern PART = Pattern.compile("V_(\\d)_(\\d)(?=_|$)");
    private static final Pattern WHOLE = Pattern.compile("V_(\\d)(?=_|$)");
    private static final Pattern LETTERED = Pattern.compile("V_(\\d)A(?=_|$)");

    private ProductNames() {}

    static String of(String product) {
        var numbered = PART.matcher(product).replaceAll("$1.$2");
        numbered = LETTERED.matcher(WHOLE.matcher(numbered).replaceAll("$1.0")).replaceAll("$1a");
        return Arrays.stream(numbered.split("_", -1)).map(ProductNames::word).collect(Collectors.joining(" "));
    }

    /// A short one of capitals, or one with a digit, is written as it is.
    private static String word(String word) {
        return word.length() < 2 || word.equals("GPT") || word.chars().anyMatch(Character::isDigit)
                ? word
                : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
