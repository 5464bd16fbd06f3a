package app.maquette.studio.money;

import app.maquette.domain.Money;
import app.maquette.domain.request.Model;
import app.maquette.studio.port.SpendBook.Sum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at what was spent and says what would have been cheaper, each thing once. Immutable.
public final class Adviser {
    private static final Model LAST = Model.V_2;
    // Fewer say nothing about a habit.
    private static final long HABIT = 4;
    private final PriceList prices;
    private final Instant at;

    /// Counts with the prices in force at `at`.
    public Adviser(PriceList prices, Instant at) {
        this.prices = prices;
        this.at = at;
    }

    /// The dearest habit first; empty when there is nothing to say.
    public List<Advice> about(List<Sum> sums) {
        var advice = new ArrayList<Advice>();
        Map<Model, Long> drafts = new EnumMap<>(Model.class);
        long finals = 0;
        for (var sum : sums) {
            switch (sum.purpose().intent()) {
                case DRAFT -> drafts.merge(sum.model(), (long) sum.images(), Long::sum);
                case FINAL -> finals += sum.images();
                case TOOL -> {}
            }
        }
        var usual =
                drafts.entrySet().stream().filter(entry -> entry.getValue() > 0).max(Map.Entry.comparingByValue());
        if (usual.isPresent()) {
            var model = usual.get().getKey();
            long count = usual.get().getValue();
            pair(model, count, finals).ifPresent(advice::add);
            cheaper(model, count).ifPresent(advice::add);
        }
        return List.copyOf(advice);
    }

    /// The model for each use, where its price is known.
    public List<Advice.ModelFor> models() {
        return Arrays.stream(Advice.Use.values())
                .flatMap(use -> each(use.model()).map(each -> new Advice.ModelFor(use, use.model(), each)).stream())
                .toList();
    }

    /// Whether so few drafts for these finals were the dearer way.
    public Optional<Advice> pair(Model draft, long drafts, long finals) {
        var each = each(draft);
        var last = each(LAST);
        if (each.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return pair(new DraftingPair(each.get(), last.get()), draft, drafts, finals);
    }

    /// As [#pair(Model, long, long)], at the prices that were paid.
    public static Optional<Advice> pair(DraftingPair pair, Model draft, long drafts, long finals) {
        if (drafts == 0 || finals == 0) {
            return Optional.empty();
        }
        var needed = pair.breakEven();
        if (needed.isEmpty()) {
            return Optional.of(new Advice.DraftsAsDearAsFinals(draft, LAST, drafts));
        }
        var saved = pair.saved(drafts, finals);
        return saved.isNegative()
                ? Optional.of(new Advice.TooFewDrafts(
                        draft, LAST, drafts, finals, needed.getAsLong(), Money.ZERO.minus(saved)))
                : Optional.empty();
    }

    private Optional<Advice> cheaper(Model now, long drafts) {
        var each = each(now);
        if (each.isEmpty() || drafts < HABIT) {
            return Optional.empty();
        }
        return Arrays.stream(Model.values())
                .filter(model -> model.takesStyle() == now.takesStyle() && model != now)
                .filter(model -> each(model).filter(each.get()::isMoreThan).isPresent())
                .min(Comparator.comparing(model -> each(model).orElseThrow()))
                .map(model -> new Advice.CheaperDrafts(
                        now,
                        model,
                        drafts,
                        each.get().minus(each(model).orElseThrow()).times(drafts)));
    }

    private Optional<Money> each(Model model) {
        return prices.find(model.name(), at).map(Price::each);
    }
}
