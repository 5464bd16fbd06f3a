package app.maquette.ui.library;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import java.time.LocalDate;
import java.util.List;

/// How the library's pictures lie, known before they are read.
///
/// @param groups with pictures, in their order
/// @param shapes width by height of each in hundredths
/// @param place index of the picture that must not leave the view
/// @param still whether that picture stays at the very height it had; otherwise it only has to be seen
@SuppressWarnings("ArrayRecordComponent") // handed over by the library, changed by nobody
public record LibraryContent(List<Group> groups, short[] shapes, LedgerDay today, int place, boolean still) {
    static final LibraryContent NONE =
            new LibraryContent(List.of(), new short[0], new LedgerDay(LocalDate.EPOCH), 0, false);

    public LibraryContent {
        groups = List.copyOf(groups);
    }

    /// Whether anything was read yet.
    @SuppressWarnings("ReferenceEquality") // an empty library is known, and equal to none
    boolean isKnown() {
        return this != NONE;
    }

    /// How many pictures there are.
    public int count() {
        return shapes.length;
    }

    /// What all of them cost.
    public Money cost() {
        return groups.stream().map(Group::cost).reduce(Money.ZERO, Money::plus);
    }

    /// Width by height of one.
    public double ratio(int index) {
        return index < shapes.length ? shapes[index] / 100.0 : 1;
    }
}
