package app.maquette.studio.ledger;

import app.maquette.domain.CollectionId;
import app.maquette.domain.SameText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What collections are called and which lies in which, by the last word about each. One that nothing was said of has
/// its first name and lies in none. Immutable.
public record CollectionTree(Map<CollectionId, Entry.Collection> facts) {
    public static final CollectionTree EMPTY = new CollectionTree(Map.of());
    /// Between the names of a path.
    public static final String IN = " / ";

    public CollectionTree {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static CollectionTree of(Collection<Entry.Collection> facts) {
        var all = new LinkedHashMap<CollectionId, Entry.Collection>();
        facts.forEach(fact -> all.put(fact.collection(), fact));
        return new CollectionTree(all);
    }

    public CollectionTree with(Entry.Collection fact) {
        var all = new LinkedHashMap<>(facts);
        all.put(fact.collection(), fact);
        return new CollectionTree(all);
    }

    public String name(CollectionId id) {
        var fact = facts.get(id);
        return fact == null ? id.firstName() : fact.name();
    }

    public Optional<CollectionId> parent(CollectionId id) {
        return Optional.ofNullable(facts.get(id)).map(Entry.Collection::parent);
    }

    /// The collection itself, the one it lies in, and so on to the outermost.
    public List<CollectionId> upwards(CollectionId id) {
        var way = new ArrayList<CollectionId>();
        var next = Optional.of(id);
        while (next.isPresent() && !way.contains(next.get())) {
            way.add(next.get());
            next = parent(next.get());
        }
        return way;
    }

    /// Whether `id` is that collection or lies in it, however deep.
    public boolean isIn(CollectionId id, CollectionId outer) {
        return upwards(id).contains(outer);
    }

    /// Its name with those of the collections it lies in, the outermost first.
    public String path(CollectionId id) {
        return String.join(IN, upwards(id).reversed().stream().map(this::name).toList());
    }

    /// The collection that a text means, by its path or its name: one of those known, or a new one of that name.
    public CollectionId named(String text) {
        var name = SameText.collection(text);
        var plain = new CollectionId(name);
        return facts.keySet().stream()
                .filter(id -> path(id).equals(name))
                .findFirst()
                .or(() -> facts.containsKey(plain) ? only(name) : Optional.of(plain))
                .orElseGet(() -> unused(name, Set.of()));
    }

    private Optional<CollectionId> only(String name) {
        var all = facts.keySet().stream().filter(id -> name(id).equals(name)).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /// The id of a new collection of that name.
    ///
    /// @param used those that anything was bought for
    public CollectionId unused(String name, Set<CollectionId> used) {
        var plain = new CollectionId(name);
        var id = plain;
        for (int number = 2; facts.containsKey(id) || used.contains(id); number++) {
            id = plain.another(number);
        }
        return id;
    }

    /// Why this cannot be said of a collection; empty where it can.
    ///
    /// @param used those that anything was bought for
    public Optional<Refusal> refusal(Entry.Collection fact, Set<CollectionId> used) {
        var name = SameText.of(fact.name());
        var after = with(fact);
        if (fact.collection().equals(CollectionId.UNFILED) || CollectionId.UNFILED.equals(fact.parent())) {
            return Optional.of(Refusal.UNFILED);
        }
        if (name.isEmpty() || !name.equals(fact.name()) || name.contains(IN)) {
            return Optional.of(Refusal.NAME);
        }
        if (fact.parent() != null && isIn(fact.parent(), fact.collection())) {
            return Optional.of(Refusal.CIRCLE);
        }
        boolean isTaken = Stream.concat(facts.keySet().stream(), used.stream())
                .anyMatch(id -> !id.equals(fact.collection()) && after.path(id).equals(after.path(fact.collection())));
        return isTaken ? Optional.of(Refusal.TAKEN) : Optional.empty();
    }

    /// Why a collection cannot be called or put so.
    public enum Refusal {
        /// What is filed nowhere has no other name and no other place.
        UNFILED,
        /// No name, or one that cannot be told from a path.
        NAME,
        /// It would lie in itself.
        CIRCLE,
        /// Another one is called so there.
        TAKEN
    }
}
