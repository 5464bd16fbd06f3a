package app.maquette.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a picture lies and what was noted on it since it was bought. None of it is money. Immutable.
///
/// @param tags each as [#tag] writes it, in their order
/// @param collection where it was put; null for where it was bought
public record FiledAs(
        List<String> tags,
        String note,
        Label label,
        @Nullable CollectionId collection,
        boolean inTrash) {
    public static final FiledAs NOTHING = new FiledAs(List.of(), "", Label.NONE, null, false);

    public FiledAs {
        tags = tags.stream().filter(tag -> !tag.isEmpty()).sorted().distinct().toList();
    }

    /// A colour given by hand.
    public enum Label {
        NONE,
        RED,
        YELLOW,
        GREEN,
        BLUE
    }

    /// The one form of a tag, whatever its spelling and case; empty where there is nothing to see.
    public static String tag(String typed) {
        return SameText.of(typed.replace(',', ' ').replace('"', ' ').toLowerCase(Locale.ROOT));
    }

    FiledAs with(String tag) {
        return new FiledAs(Stream.concat(tags.stream(), Stream.of(tag)).toList(), note, label, collection, inTrash);
    }

    FiledAs without(String tag) {
        return new FiledAs(tags.stream().filter(one -> !one.equals(tag)).toList(), note, label, collection, inTrash);
    }

    FiledAs noted(String other) {
        return new FiledAs(tags, other, label, collection, inTrash);
    }

    FiledAs labelled(Label other) {
        return new FiledAs(tags, note, other, collection, inTrash);
    }

    FiledAs in(@Nullable CollectionId other) {
        return new FiledAs(tags, note, label, other, inTrash);
    }

    FiledAs trashed(boolean is) {
        return new FiledAs(tags, note, label, collection, is);
    }
}
