package app.maquette.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.CallId;
import app.maquette.domain.Money;
import app.maquette.store.format.Life;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.port.Lineage;
import app.maquette.studio.port.MemoryLibrary;
import app.maquette.studio.port.SpendBook;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every call is of one asset or unallocated, so that what the assets cost adds up to the ledger.
class AssetCostTest {
    private static final int ENTRIES = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void assetsAndWhatLedToNothingAddUpToTheLedgerExactly(long seed) {
        var life = new Life(seed, 40);
        var library = new MemoryLibrary();
        var ledger = new SpendModel();
        for (int i = 1; i <= ENTRIES; i++) {
            var entry = life.next();
            library.apply(entry);
            ledger.apply(i, entry);
        }

        var assets = Money.ZERO;
        var unallocated = Money.ZERO;
        Set<CallId> counted = new HashSet<>();
        for (var call : library.recent(ENTRIES)) {
            if (!counted.contains(call.id())) {
                var asset = Lineage.of(library, call);
                var members = Stream.concat(asset.rounds().stream(), asset.finals().stream())
                        .map(CallRecord::id)
                        .toList();
                assertThat(members).contains(call.id()).doesNotHaveDuplicates();
                assertThat(counted.addAll(members)).isTrue();
                if (asset.finals().isEmpty()) {
                    unallocated = unallocated.plus(asset.cost());
                } else {
                    assets = assets.plus(asset.cost());
                }
            }
        }

        assertThat(counted).hasSize(life.calls());
        assertThat(assets).isGreaterThan(Money.ZERO);
        assertThat(unallocated).isGreaterThan(Money.ZERO);
        assertThat(assets.plus(unallocated)).isEqualTo(total(ledger));
        assertThat(library.recent(ENTRIES))
                .allSatisfy(call -> assertThat(Lineage.of(library, call))
                        .isEqualTo(Lineage.of(
                                library, Lineage.of(library, call).rounds().getLast())));
    }

    private static Money total(SpendModel ledger) {
        return ledger.sums().stream()
                .map(SpendBook.Sum::totals)
                .map(totals -> totals.sum())
                .reduce(Money.ZERO, Money::plus);
    }
}
