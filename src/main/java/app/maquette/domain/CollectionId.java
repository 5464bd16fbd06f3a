package app.maquette.domain;

import org.jspecify.annotations.Nullable;

/// A collection, whatever it is called now: the name it was first used under, and a number where that name was given
/// away. Ids that differ only in spelling are equal.
public final class CollectionId {
    /// What is filed in no collection.
    public static final CollectionId UNFILED = new CollectionId(SameText.UNFILED);

    /// Not to be typed: [SameText#of] removes it.
    private static final char NUMBER = '\u001F';

    private final String text;
    private final String value;

    /// By its id as it was written, or by the name of one that was never renamed.
    public CollectionId(String text) {
        int end = text.lastIndexOf(NUMBER);
        this.text = text;
        this.value =
                SameText.collection(end < 0 ? text : text.substring(0, end)) + (end < 0 ? "" : text.substring(end));
    }

    /// Another collection that begins with the same name.
    public CollectionId another(int number) {
        return new CollectionId(firstName() + NUMBER + number);
    }

    /// As it was written, in whichever spelling.
    public String text() {
        return text;
    }

    /// The one form that all its spellings share.
    public String value() {
        return value;
    }

    /// What it was called at first.
    public String firstName() {
        int end = value.lastIndexOf(NUMBER);
        return end < 0 ? value : value.substring(0, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CollectionId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
