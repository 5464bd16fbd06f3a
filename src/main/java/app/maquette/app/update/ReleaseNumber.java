package app.maquette.app.update;

import java.util.Arrays;
import java.util.regex.Pattern;

/// A release's number, such as 1.10.2; numbers compare as numbers, and a missing one is 0.
record ReleaseNumber(String text) implements Comparable<ReleaseNumber> {
    private static final Pattern FORM = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");

    ReleaseNumber {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a version: " + text);
        }
    }

    @Override
    public int compareTo(ReleaseNumber other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        int[] written = Pattern.compile("\\.")
                .splitAsStream(text)
                .mapToInt(Integer::parseInt)
                .toArray();
        return Arrays.copyOf(written, 4);
    }

    @Override
    public String toString() {
        return text;
    }
}
