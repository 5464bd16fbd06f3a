package app.maquette.app.tour;

import app.maquette.app.workspace.Workspace;
import app.maquette.domain.CapScope;
import app.maquette.domain.Money;
import app.maquette.simulator.contract.Fault;
import app.maquette.studio.ledger.Entry;
import app.maquette.studio.model.CallState;
import javafx.scene.input.KeyCode;

/// The scenes of the tour that are about money: the gauge below 80 %, at 85 % and refusing, the tray of what is in
/// doubt, and the Spend screen when all of it is settled.
final class TourMoney {
    private static final Money CAP = Money.ofMicros(800_000);
    private static final String THIRD = "Linocut of a ferry under gulls, one ink on brown paper, \"OUESSANT\"";
    private final Tour tour;
    private final TourHand hand;
    private final Workspace workspace;

    TourMoney(Tour tour, TourHand hand, Workspace workspace) {
        this.tour = tour;
        this.hand = hand;
        this.workspace = workspace;
    }

    /// Begins when $0.48 is settled, so that a round more is 85 % of a cap of $0.80.
    void play() {
        var today = workspace.ledger().balances().day();
        workspace.ledger().post(at -> new Entry.Cap(at, new CapScope.OneDay(today), CAP, "more for the tour"));
        hand.pressWithControl(KeyCode.DIGIT1);
        tour.scene(hand, "gauge below 80");
        round();
        hand.pressWithControl(KeyCode.DIGIT1);
        hand.until("the workbench", () -> hand.find("prompt") != null);
        tour.scene(hand, "gauge at 85");
        tour.write(hand, THIRD + ", at night");
        tour.scene(hand, "gauge refused");
        showSpend();
        tour.scene(hand, "spend full");
    }

    /// With the built-in simulator the answer is lost after the vendor billed; its bill settles the doubt.
    private void round() {
        var simulator = tour.simulator();
        if (simulator.isEmpty()) {
            tour.skip("in-doubt tray");
            tour.draft(hand, THIRD);
            Tour.settled(workspace, 4);
            return;
        }
        simulator.get().setFault(Fault.DROP_AFTER_BILLED, 1);
        tour.draft(hand, THIRD);
        TourHand.await(
                "the doubt", () -> workspace.library().recent(1).getFirst().state() instanceof CallState.InDoubt);
        showSpend();
        hand.until("the tray", () -> hand.find("doubt-billed") != null);
        tour.scene(hand, "in-doubt tray");
        hand.click("doubt-billed");
        hand.click("doubt-record");
        hand.until(
                "the doubt to be resolved",
                () -> workspace.ledger().balances().doubts().isEmpty());
        hand.until("the tray to be gone", () -> hand.find("doubt-record") == null);
    }

    private void showSpend() {
        tour.showSpend(hand);
    }
}
