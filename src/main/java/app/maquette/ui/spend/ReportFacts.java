package app.maquette.ui.spend;

import app.maquette.domain.Money;
import app.maquette.ui.kit.text.Strings;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The sentences of a printed report.
final class ReportFacts {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private final Strings strings;

    ReportFacts(Strings strings) {
        this.strings = strings;
    }

    String title(SpendFigures figures) {
        return strings.get("spend.print.title", MONTH.format(figures.month()));
    }

    List<String> of(SpendFigures figures, boolean isRunning) {
        List<String> facts = new ArrayList<>();
        facts.add(strings.get(
                isRunning ? "spend.print.so-far" : "spend.print.sum",
                figures.all().cost().format(),
                figures.all().calls(),
                figures.all().images()));
        var saved = figures.saved();
        if (saved != null) {
            var drafting = saved.drafting();
            facts.add(strings.get(
                    drafting.isNegative() ? "spend.print.lost" : "spend.print.saved",
                    saved.cache().format(),
                    drafting.max(Money.ZERO.minus(drafting)).format(),
                    saved.drafts(),
                    saved.alternative().format(),
                    saved.spent().format()));
        }
        facts.add(strings.get("spend.print.amounts"));
        return facts;
    }
}
