package app.maquette.ui.brief;

import app.maquette.catalogue.Rules.Breach;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Inputs;
import app.maquette.domain.request.Order;
import app.maquette.domain.request.Value;
import app.maquette.studio.base.Failure;
import app.maquette.studio.base.StudioException;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.call.Drafting;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is found out about a brief in the background: what is here already, and what its pictures are as they would
/// leave. FX thread only.
final class Findings {
    private final Drafting drafting;
    private final Refresher<Found> finding;
    private Found found = new Found(Brief.EMPTY, new CacheLookup.Nothing(), Sent.NOTHING);

    private record Found(Brief brief, CacheLookup offer, Sent sent) {}

    /// The pictures of an order on an engine.
    ///
    /// @param trouble why they cannot leave; null where they can
    private record Sent(
            Inputs inputs,
            EngineId engine,
            Map<String, Value> facts,
            @Nullable Failure trouble) {
        static final Sent NOTHING = new Sent(Inputs.NONE, Brief.EMPTY.engine(), Map.of(), null);

        boolean isOf(Order order) {
            return inputs.equals(order.inputs()) && engine.equals(order.engine());
        }
    }

    /// @param brief the one to ask about
    /// @param isSendable whether all but its pictures could be sent
    Findings(
            Drafting drafting,
            Background background,
            Supplier<Brief> brief,
            Supplier<Boolean> isSendable,
            Runnable changed) {
        this.drafting = drafting;
        this.finding = new Refresher<>(background, () -> question(brief.get(), isSendable.get()), answer -> {
            found = answer;
            changed.run();
        });
    }

    void refresh() {
        finding.refresh();
    }

    /// What is here already of that brief, as far as is known.
    CacheLookup offer(Brief brief) {
        return found.brief.equals(brief) ? found.offer : new CacheLookup.Nothing();
    }

    /// Whether all is known of the pictures that go along.
    boolean knows(Order order) {
        return order.inputs().isEmpty() || found.sent.isOf(order);
    }

    /// What the rules and the price ask of them.
    Map<String, Value> facts(Order order) {
        return found.sent.isOf(order) ? found.sent.facts : Map.of();
    }

    @Nullable
    Failure trouble(Order order) {
        return found.sent.isOf(order) ? found.sent.trouble : null;
    }

    /// All broken rules; what is not known yet breaks none.
    List<Breach> breaches(Order order) {
        return knows(order) && trouble(order) == null ? drafting.form().check(order, facts(order)) : List.of();
    }

    private Callable<Found> question(Brief brief, boolean isSendable) {
        return () -> {
            var order = drafting.form().draft(brief);
            var sent = sent(order);
            boolean isAsked = isSendable
                    && sent.trouble == null
                    && drafting.form().check(order, sent.facts).isEmpty();
            return new Found(brief, isAsked ? drafting.offerDraft(brief) : new CacheLookup.Nothing(), sent);
        };
    }

    private Sent sent(Order order) {
        try {
            return new Sent(order.inputs(), order.engine(), drafting.pictures(order), null);
        } catch (StudioException e) {
            return new Sent(order.inputs(), order.engine(), Map.of(), e.failure());
        }
    }
}
