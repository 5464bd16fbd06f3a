package app.maquette.ui.brief;

import app.maquette.catalogue.Catalogue;
import app.maquette.catalogue.Engine;
import app.maquette.catalogue.Field;
import app.maquette.catalogue.Route;
import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.OperationKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The engines and pairs that a brief can be drafted on: those that are shown.
final class Engines {
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private Engines() {}

    static Optional<Route> route(EngineId engine) {
        return CATALOGUE.route(engine, OperationKind.GENERATE);
    }

    /// Those people draft on first, then the older ones, then what the settings show besides.
    ///
    /// @param shown although the catalogue lists them apart or off
    static List<EngineId> drafting(Set<EngineId> shown) {
        var besides = Stream.concat(listed(Engine.Listing.APART), listed(Engine.Listing.OFF))
                .filter(shown::contains);
        return Stream.concat(Stream.concat(listed(Engine.Listing.FIRST), listed(Engine.Listing.MORE)), besides)
                .toList();
    }

    private static Stream<EngineId> listed(Engine.Listing listing) {
        return CATALOGUE.engines().stream()
                .filter(engine -> engine.listing() == listing)
                .map(Engine::id)
                .filter(id -> route(id).isPresent());
    }

    /// Those that can finalize drafts of this engine, its own family first.
    static List<EngineId> finalizing(EngineId draft, Set<EngineId> shown) {
        var own = family(draft);
        return Stream.concat(
                        drafting(shown).stream().filter(id -> family(id).equals(own)),
                        drafting(shown).stream().filter(id -> !family(id).equals(own)))
                .filter(id -> CATALOGUE.way(draft, id).isPresent())
                .filter(id -> family(id).equals(own) || !needsPicture(id))
                .toList();
    }

    /// Whether it makes nothing without a picture that a brief for other engines need not have.
    private static boolean needsPicture(EngineId engine) {
        return route(engine).stream()
                .flatMap(route -> route.fields().stream())
                .anyMatch(field -> field.required() && field.kind() == Field.Kind.PICTURES);
    }

    /// The families with a button of their own: those with a pair on offer and no further word in their name.
    static List<String> families() {
        return CATALOGUE.pairs().stream()
                .map(pair -> family(pair.draft()))
                .filter(family -> !family.contains("-"))
                .filter(family ->
                        listed(Engine.Listing.FIRST).anyMatch(id -> family(id).equals(family)))
                .distinct()
                .sorted()
                .toList();
    }

    static String family(EngineId engine) {
        return CATALOGUE.find(engine).map(Engine::family).orElse("");
    }

    /// What a family is drafted and finalized on if nobody says otherwise.
    static Brief.Engines pairOf(String family) {
        return CATALOGUE.pairs().stream()
                .filter(pair -> family(pair.draft()).equals(family))
                .findFirst()
                .map(pair -> new Brief.Engines(pair.draft(), pair.last()))
                .orElse(Brief.Engines.STANDARD);
    }

    /// With this draft engine: the final engine that stays if it can, else the dearest of the draft's family.
    static Brief.Engines draftedOn(EngineId draft, Brief.Engines before) {
        if (family(draft).equals(family(before.draft()))
                && CATALOGUE.way(draft, before.last()).isPresent()) {
            return new Brief.Engines(draft, before.last());
        }
        return CATALOGUE.pairs().stream()
                .filter(pair -> pair.draft().equals(draft))
                .findFirst()
                .map(pair -> new Brief.Engines(draft, pair.last()))
                .orElseGet(() -> new Brief.Engines(
                        draft, CATALOGUE.way(draft, before.last()).isPresent() ? before.last() : draft));
    }
}
