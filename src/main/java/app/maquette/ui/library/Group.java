package app.maquette.ui.library;

import app.maquette.domain.Money;
import app.maquette.studio.port.Library;
import app.maquette.studio.port.Library.Day;
import app.maquette.studio.port.Library.Filter;
import app.maquette.studio.port.Library.Sorting;
import java.util.ArrayList;
import java.util.List;

/// Pictures that stand together under a heading.
public sealed interface Group {
    int MOST_STARS = 5;

    int pictures();

    Money cost();

    /// Of one ledger day.
    record OfDay(Day day) implements Group {
        @Override
        public int pictures() {
            return day.pictures();
        }

        @Override
        public Money cost() {
            return day.cost();
        }
    }

    /// With so many stars.
    record OfStars(int stars, int pictures, Money cost) implements Group {}

    /// The groups in the order of the filter. Blocking.
    static List<Group> read(Library library, Filter filter) {
        return filter.order() == Sorting.BEST
                ? byStars(library, filter)
                : library.days(filter).stream().<Group>map(OfDay::new).toList();
    }

    private static List<Group> byStars(Library library, Filter filter) {
        var groups = new ArrayList<Group>();
        int before = 0;
        var spent = Money.ZERO;
        for (int stars = MOST_STARS; stars >= filter.minStars(); stars--) {
            var facts = filter.facts().withStars(stars);
            var days = library.days(filter.of(facts).by(Sorting.NEWEST));
            int pictures = days.stream().mapToInt(Day::pictures).sum();
            var cost = days.stream().map(Day::cost).reduce(Money.ZERO, Money::plus);
            if (pictures > before) {
                groups.add(new OfStars(stars, pictures - before, cost.minus(spent)));
            }
            before = pictures;
            spent = cost;
        }
        return groups;
    }
}
