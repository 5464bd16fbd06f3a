package app.maquette.studio.money;

import app.maquette.domain.LedgerDay;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.domain.request.EngineId;
import app.maquette.domain.request.Purpose;
import app.maquette.studio.port.SpendBook.Sum;
import java.time.LocalDate;

/// Sums as the ledger would give them.
final class Sums {
    private Sums() {}

    static Sum drafts(EngineId model, int images, String settled) {
        return sum("2026-11-22", model, Purpose.DRAFT, images, settled, "0");
    }

    static Sum finals(EngineId model, int images, String settled) {
        return sum("2026-11-22", model, Purpose.FINAL, images, settled, "0");
    }

    static Sum sum(String day, EngineId model, Purpose purpose, int images, String settled, String saved) {
        return new Sum(
                new LedgerDay(LocalDate.parse(day)),
                model,
                "Unfiled",
                purpose,
                images,
                images,
                0,
                new Totals(Money.parse(settled), Money.ZERO, Money.ZERO),
                0,
                0,
                Money.parse(saved));
    }
}
