package app.maquette.ui.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.maquette.domain.CapScope;
import app.maquette.domain.CollectionId;
import app.maquette.domain.Money;
import app.maquette.domain.Totals;
import app.maquette.studio.ledger.CapUse;
import app.maquette.ui.kit.Fx;
import app.maquette.ui.kit.text.Strings;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.shape.Arc;
import org.junit.jupiter.api.Test;

class GaugeTest {
    private final Gauge gauge = Fx.get(() -> new Gauge(new Strings()));

    GaugeTest() {
        Fx.run(() -> new Scene(gauge, 268, 180));
    }

    @Test
    void whatIsLeftCountsReservationsAndDoubtAsSpent() {
        show("3.37", "0.20", "0.20", "10");

        assertThat(gauge.getAccessibleText())
                .isEqualTo("$6.23 left. $3.37 + $0.20 reserved of $10.00. $0.20 in doubt · counts");
    }

    @Test
    void thePartsFollowEachOtherOnTheRing() {
        show("5", "1", "2", "10");

        assertThat(arc("gauge-settled").getLength()).isEqualTo(-90);
        assertThat(arc("gauge-reserved").getStartAngle()).isEqualTo(90);
        assertThat(arc("gauge-reserved").getLength()).isCloseTo(-18, within(0.01));
        assertThat(arc("gauge-doubt").getStartAngle()).isCloseTo(72, within(0.01));
        assertThat(arc("gauge-doubt").getLength()).isCloseTo(-36, within(0.01));
    }

    @Test
    void aPartThatIsNotThereIsNotDrawn() {
        show("5", "0", "0", "10");

        assertThat(arc("gauge-reserved").isVisible()).isFalse();
        assertThat(arc("gauge-doubt").isVisible()).isFalse();
    }

    @Test
    void aLoweredCapNeverDrawsBeyondTheRing() {
        show("12", "0.20", "0", "10");

        assertThat(arc("gauge-settled").getLength()).isEqualTo(-180);
        assertThat(arc("gauge-reserved").isVisible()).isFalse();
        assertThat(gauge.getAccessibleText()).startsWith("$0.00 left.").endsWith("today's cap is reached");
    }

    @Test
    void eightTenthsOfTheCapWarn() {
        show("7.79", "0.20", "0", "10");
        assertThat(has("warned")).isFalse();

        show("7.80", "0.20", "0", "10");
        assertThat(has("warned")).isTrue();
        assertThat(gauge.getAccessibleText()).endsWith("80 % of today's cap reached");
    }

    @Test
    void aFullerCapThanTheDaysColoursTheGaugeAndIsNamed() {
        var day = new Totals(Money.parse("2"), Money.ZERO, Money.ZERO);
        var month = new CapUse(new CapScope.EveryMonth(), "", Money.parse("20"), Money.parse("16"));
        Fx.run(() -> gauge.show(day, Money.parse("10"), month.left(), month));
        assertThat(has("warned")).isTrue();
        assertThat(gauge.getAccessibleText())
                .isEqualTo("$4.00 left. $2.00 spent of $10.00. 80 % of this month's cap reached");

        var acme = new CapUse(
                new CapScope.OneCollection(new CollectionId("Acme")), "Acme", Money.parse("1"), Money.parse("1.05"));
        Fx.run(() -> gauge.show(day, Money.parse("10"), acme.left(), acme));
        assertThat(has("spent-up")).isTrue();
        assertThat(gauge.getAccessibleText()).startsWith("$0.00 left.").endsWith("the cap of Acme is reached");
    }

    @Test
    void aCapOfNothingIsSpentUp() {
        show("0", "0", "0", "0");

        assertThat(has("spent-up")).isTrue();
        assertThat(has("warned")).isFalse();
    }

    private void show(String settled, String reserved, String doubt, String cap) {
        Fx.run(() -> {
            var day = new Totals(Money.parse(settled), Money.parse(reserved), Money.parse(doubt));
            var use = new CapUse(new CapScope.EveryDay(), "", Money.parse(cap), day.sum());
            gauge.show(day, use.cap(), use.left(), use);
            gauge.settle();
            gauge.resize(268, 180);
            gauge.layout();
        });
    }

    private Arc arc(String style) {
        return (Arc) gauge.lookup("." + style);
    }

    private boolean has(String state) {
        return gauge.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }
}
