package app.maquette.studio.money;

import app.maquette.domain.Money;
import app.maquette.domain.request.FirstEngine;
import app.maquette.studio.ledger.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dated catalogue of the program with the user's prices over it. Immutable. A price that is not known is refused,
/// never guessed.
public final class PriceList {
    private static final String HEADER = "product,model,speed,operation,extra,per,micros,date,source";
    private static final String OWN = "own";
    private final Map<String, Price> catalogue;
    private final List<Entry.Price> overrides;

    /// Read once, when it is first asked for.
    private static final class Standard {
        private static final PriceList LIST = shipped();
    }

    private PriceList(Map<String, Price> catalogue, List<Entry.Price> overrides) {
        this.catalogue = catalogue;
        this.overrides = List.copyOf(overrides);
    }

    /// The catalogue that came with the program.
    public static PriceList standard() {
        return Standard.LIST;
    }

    /// The user's prices alone.
    static PriceList own(List<Entry.Price> overrides) {
        return new PriceList(Map.of(), List.of()).with(overrides);
    }

    private static PriceList shipped() {
        try (var in = PriceList.class.getResourceAsStream("/app/maquette/studio/prices.csv")) {
            if (in == null) {
                throw new IllegalStateException("the price catalogue is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the price catalogue", e);
        }
    }

    /// Reads a catalogue; IllegalArgumentException names the line that is wrong.
    public static PriceList parse(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("a price catalogue begins with " + HEADER);
        }
        Map<String, Price> catalogue = new LinkedHashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            try {
                var price = parseLine(lines.get(i));
                if (catalogue.putIfAbsent(price.product(), price) != null) {
                    throw new IllegalArgumentException(price.product() + " stands there twice");
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException("line " + (i + 1) + " of the price catalogue is wrong", e);
            }
        }
        return new PriceList(catalogue, List.of());
    }

    /// The same catalogue under the user's prices, in the order they were set. What was announced and taken back before
    /// it began counts as never said, so the price before it goes on.
    public PriceList with(List<Entry.Price> overrides) {
        List<Entry.Price> standing = new ArrayList<>();
        for (var override : overrides) {
            if (isTakenBack(override)) {
                standing.removeIf(before -> before.product().equals(override.product())
                        && before.from().equals(override.from()));
            } else {
                standing.add(override);
            }
        }
        return new PriceList(catalogue, standing);
    }

    /// The price in force: of the user's prices that count by then the one that began last, of equal ones the one set
    /// last, or else the catalogue's.
    public Optional<Price> find(String product, Instant at) {
        var base = catalogue.get(product);
        var override = override(product, at);
        if (override == null || override.each() == null) {
            return Optional.ofNullable(base);
        }
        var each = override.each();
        if (each.isNegative() || each.isZero()) {
            return Optional.empty();
        }
        var date = LocalDate.ofInstant(override.from(), ZoneOffset.UTC);
        var known =
                base == null ? new Price(product, product, "", "", "", Price.Per.OUTPUT, each, true, date, OWN) : base;
        return Optional.of(known.at(each, date, override.source()));
    }

    /// Every price in force, the catalogue's order first, then the products that only the user knows.
    public List<Price> inForce(Instant at) {
        Set<String> products = new LinkedHashSet<>(catalogue.keySet());
        overrides.forEach(override -> products.add(override.product()));
        List<Price> prices = new ArrayList<>();
        products.forEach(product -> find(product, at).ifPresent(prices::add));
        return List.copyOf(prices);
    }

    /// The user's prices that begin later, the soonest first; of two for one instant the one set last.
    public List<Entry.Price> upcoming(Instant at) {
        record Begin(Instant from, String product) {}
        Map<Begin, Entry.Price> last = new LinkedHashMap<>();
        overrides.stream()
                .filter(price -> price.from().isAfter(at))
                .forEach(price -> last.put(new Begin(price.from(), price.product()), price));
        return last.values().stream()
                .sorted(Comparator.comparing(Entry.Price::from).thenComparing(Entry.Price::product))
                .toList();
    }

    /// The date the catalogue's prices of the first engines go back to: the oldest of them.
    public LocalDate asOf() {
        return Arrays.stream(FirstEngine.values())
                .map(engine -> catalogue.get(engine.name()))
                .filter(Objects::nonNull)
                .map(Price::date)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    private static boolean isTakenBack(Entry.Price override) {
        return override.each() == null && override.at().isBefore(override.from());
    }

    /// What the user said of the product last by then; null for nothing.
    Entry.@Nullable Price override(String product, Instant at) {
        Entry.Price best = null;
        for (var override : overrides) {
            boolean counts =
                    override.product().equals(product) && !override.from().isAfter(at);
            if (counts && (best == null || !override.from().isBefore(best.from()))) {
                best = override;
            }
        }
        return best;
    }

    private static Price parseLine(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 9 || cells[0].isBlank()) {
            throw new IllegalArgumentException("nine cells are expected");
        }
        var each = Money.ofMicros(Long.parseLong(cells[6]));
        if (each.isNegative() || each.isZero()) {
            throw new IllegalArgumentException("a price is more than nothing");
        }
        return new Price(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                Price.Per.valueOf(cells[5].toUpperCase(Locale.ROOT)),
                each,
                false,
                LocalDate.parse(cells[7]),
                cells[8]);
    }
}
