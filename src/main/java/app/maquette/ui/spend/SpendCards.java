package app.maquette.ui.spend;

import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.Balances;
import app.maquette.studio.money.Rounding;
import app.maquette.ui.kit.control.Columns;
import app.maquette.ui.kit.control.SectionHeading;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.money.Caps;
import app.maquette.ui.kit.money.ForecastTexts;
import app.maquette.ui.kit.text.Strings;
import app.maquette.ui.kit.text.Wrapping;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The four cards: today, the month, what a kept final cost, what was saved. FX thread only.
final class SpendCards extends Columns {
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass SPENT_UP = PseudoClass.getPseudoClass("spent-up");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final double NARROWEST = 210;

    private final SpendViewModel model;
    private final Strings strings;
    private final ForecastTexts forecasts;
    private final Card today;
    private final Card month;
    private final Card kept;
    private final Card saved;

    SpendCards(SpendViewModel model, Strings strings) {
        super(NARROWEST);
        this.model = model;
        this.strings = strings;
        this.forecasts = new ForecastTexts(strings);
        today = new Card(strings.get("spend.today.title"));
        month = new Card(strings.get("spend.month.title"));
        kept = new Card(strings.get("spend.kept.title"));
        saved = new Card(strings.get("spend.saved.title"));
        getChildren().setAll(today, month, kept, saved);
        model.balancesProperty().subscribe(() -> {
            showToday();
            show(model.figuresProperty().get());
        });
        model.outlookProperty().subscribe(this::showToday);
        model.figuresProperty().subscribe(this::show);
    }

    private void showToday() {
        var now = model.balancesProperty().get();
        if (now == null) {
            return;
        }
        var doubt = now.today().doubt();
        var beside = doubt.isZero()
                ? strings.get("spend.today.of", now.dayCap().format())
                : strings.get("spend.today.of-doubt", now.dayCap().format(), doubt.format());
        today.show(now.today().settled().plus(now.today().reserved()).format(), beside, pace(now));
        today.explain(model.outlookProperty()
                .get()
                .forecast()
                .map(forecasts::decisions)
                .orElse(""));
        today.warn(new Caps.Cap(new CapScope.OneDay(now.day()), now.dayCap(), now.today(), true));
    }

    private String pace(Balances now) {
        var outlook = model.outlookProperty().get();
        var left = outlook.untilReset();
        var remaining = strings.get("spend.today.time", left.toHours(), left.toMinutesPart());
        if (now.left().isZero()) {
            return strings.get("spend.today.full", remaining);
        }
        return outlook.capReached()
                .map(at -> strings.get(
                        "spend.today.reached",
                        now.left().format(),
                        TIME.format(at.atZone(now.rule().zone()))))
                .orElseGet(() -> strings.get("spend.today.left", now.left().format(), remaining));
    }

    private void show(@Nullable SpendFigures now) {
        if (now == null) {
            return;
        }
        month.setTitle(model.isCurrentMonth() ? strings.get("spend.month.title") : name(now));
        if (!now.isWhole()) {
            var reading = strings.get("spend.reading");
            month.show(now.all().cost().format(), "", reading);
            kept.show(strings.get("spend.kept.nothing"), "", reading);
            saved.show(strings.get("spend.kept.nothing"), "", reading);
            return;
        }
        long images = now.all().images();
        var cap = model.isCurrentMonth() ? model.balancesProperty().get() : null;
        month.warn(new Caps.Cap(
                new CapScope.EveryMonth(),
                cap == null ? null : cap.monthCap(),
                cap == null ? Totals.ZERO : cap.month(),
                true));
        month.show(
                now.all().cost().format(),
                cap == null || cap.monthCap() == null
                        ? ""
                        : strings.get("spend.today.of", cap.monthCap().format()),
                images == 0
                        ? strings.get("spend.month.none")
                        : strings.get(
                                "spend.month.images",
                                images,
                                Rounding.each(now.all().cost(), images)
                                        .orElseThrow()
                                        .format()));
        long finals = now.finals().kept();
        kept.show(
                Rounding.each(now.all().cost(), finals).map(Money::format).orElse(strings.get("spend.kept.nothing")),
                "",
                strings.get("spend.kept.finals", finals));
        showSaved(now);
    }

    private void showSaved(SpendFigures now) {
        var savings = now.saved();
        saved.big.getStyleClass().removeAll(Styles.MONEY_OK, Styles.MONEY_WARN);
        if (savings == null) {
            saved.show(now.cache().cost().format(), "", strings.get("spend.saved.unknown"));
            saved.explain("");
            return;
        }
        var drafting = savings.drafting();
        saved.show(
                savings.total().format(),
                "",
                drafting.isNegative()
                        ? strings.get(
                                "spend.saved.less",
                                savings.cache().format(),
                                Money.ZERO.minus(drafting).format())
                        : strings.get("spend.saved.parts", savings.cache().format(), drafting.format()));
        saved.explain(strings.get(
                "spend.saved.against",
                savings.drafts(),
                savings.alternative().format(),
                savings.spent().format()));
        if (!savings.total().isZero()) {
            saved.big.getStyleClass().add(savings.total().isNegative() ? Styles.MONEY_WARN : Styles.MONEY_OK);
        }
    }

    private static String name(SpendFigures now) {
        return now.month().getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH) + " "
                + now.month().getYear();
    }

    private static final class Card extends VBox {
        private final SectionHeading heading;
        private final Label big = new Label();
        private final Label beside = new Label();
        private final Label below = new Label();
        private final Label why = new Label();

        Card(String title) {
            heading = new SectionHeading(title);
            big.getStyleClass().addAll(Styles.BIG_NUMBER, Styles.NUMBERS);
            big.setMinWidth(USE_PREF_SIZE);
            beside.getStyleClass().addAll(Styles.STRONG, "spend-beside");
            below.getStyleClass().add(Styles.MUTED);
            var line = new HBox(big, beside);
            line.getStyleClass().add("spend-line");
            why.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
            why.managedProperty().bind(why.textProperty().isNotEmpty());
            for (var text : List.of(below, why)) {
                Wrapping.wrap(text);
                text.setMinHeight(USE_PREF_SIZE);
            }
            getChildren().setAll(heading, line, below, why);
            getStyleClass().addAll(Styles.CARD, "spend-card");
        }

        void setTitle(String title) {
            heading.titleProperty().set(title.toUpperCase(Locale.ROOT));
        }

        void explain(String text) {
            why.setText(text);
        }

        /// Amber from 80 % on, red when the cap is reached.
        void warn(Caps.Cap cap) {
            pseudoClassStateChanged(WARNED, cap.isWarning() && !cap.isFull());
            pseudoClassStateChanged(SPENT_UP, cap.isFull());
        }

        void show(String amount, String besideIt, String belowIt) {
            big.setText(amount);
            beside.setText(besideIt);
            below.setText(belowIt);
        }
    }
}
