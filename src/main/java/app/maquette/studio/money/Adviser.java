package app.maquette.studio.money;

import app.maquette.catalogue.Catalogue;
import app.maquette.domain.Money;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Fields;
import app.maquette.domain.request.FirstEngine;
import app.maquette.domain.request.OperationKind;
import app.maquette.studio.port.SpendBook.Sum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Looks at what was spent and says what would have been cheaper, each thing once. Immutable.
public final class Adviser {
    private static final EngineId LAST = FirstEngine.V_2.id();
    // Fewer say nothing about a habit.
    private static final long HABIT = 4;
    private final CallPricing prices;
    private final Instant at;

    /// Counts with the prices in force at `at`.
    public Adviser(CallPricing prices, Instant at) {
        this.prices = prices;
        this.at = at;
    }

    /// The dearest habit first; empty when there is nothing to say.
    public List<Advice> about(List<Sum> sums) {
        var advice = new ArrayList<Advice>();
        Map<EngineId, Long> drafts = new TreeMap<>();
        long finals = 0;
        for (var sum : sums) {
            switch (sum.purpose().intent()) {
                case DRAFT -> drafts.merge(sum.engine(), (long) sum.images(), Long::sum);
                case FINAL -> finals += sum.images();
                case TOOL -> {}
            }
        }
        var usual =
                drafts.entrySet().stream().filter(entry -> entry.getValue() > 0).max(Map.Entry.comparingByValue());
        if (usual.isPresent()) {
            var engine = usual.get().getKey();
            long count = usual.get().getValue();
            pair(engine, count, finals).ifPresent(advice::add);
            cheaper(engine, count).ifPresent(advice::add);
        }
        return List.copyOf(advice);
    }

    /// The model for each use, where its price is known.
    public List<Advice.ModelFor> models() {
        return Arrays.stream(Advice.Use.values())
                .flatMap(use -> each(use.engine()).map(each -> new Advice.ModelFor(use, use.engine(), each)).stream())
                .toList();
    }

    /// Whether so few drafts for these finals were the dearer way.
    public Optional<Advice> pair(EngineId draft, long drafts, long finals) {
        var each = each(draft);
        var last = each(LAST);
        if (each.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return pair(new DraftingPair(each.get(), last.get()), new Brief.Engines(draft, LAST), drafts, finals);
    }

    /// As [#pair(EngineId, long, long)], at the prices that were paid.
    public static Optional<Advice> pair(DraftingPair pair, Brief.Engines engines, long drafts, long finals) {
        if (drafts == 0 || finals == 0) {
            return Optional.empty();
        }
        var needed = pair.breakEven();
        if (needed.isEmpty()) {
            return Optional.of(new Advice.DraftsAsDearAsFinals(engines.draft(), engines.last(), drafts));
        }
        var saved = pair.saved(drafts, finals);
        return saved.isNegative()
                ? Optional.of(new Advice.TooFewDrafts(
                        engines.draft(), engines.last(), drafts, finals, needed.getAsLong(), Money.ZERO.minus(saved)))
                : Optional.empty();
    }

    private Optional<Advice> cheaper(EngineId now, long drafts) {
        var each = each(now);
        if (each.isEmpty() || drafts < HABIT) {
            return Optional.empty();
        }
        return Arrays.stream(FirstEngine.values())
                .map(FirstEngine::id)
                .filter(engine -> takesStyle(engine) == takesStyle(now) && !engine.equals(now))
                .filter(engine -> each(engine).filter(each.get()::isMoreThan).isPresent())
                .min(Comparator.comparing(engine -> each(engine).orElseThrow()))
                .map(engine -> new Advice.CheaperDrafts(
                        now,
                        engine,
                        drafts,
                        each.get().minus(each(engine).orElseThrow()).times(drafts)));
    }

    private static boolean takesStyle(EngineId engine) {
        return Catalogue.standard().takes(engine, OperationKind.GENERATE, Fields.STYLE_TYPE);
    }

    private Optional<Money> each(EngineId engine) {
        return prices.each(engine, at);
    }
}
