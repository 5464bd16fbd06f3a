package app.maquette.ui.workbench;

import app.maquette.catalogue.Pair;
import app.maquette.domain.request.Brief;
import app.maquette.studio.money.Forecast;
import app.maquette.studio.port.Preferences;
import app.maquette.ui.board.BoardViewModel;
import app.maquette.ui.board.Focus;
import app.maquette.ui.brief.BriefViewModel;
import app.maquette.ui.kit.money.GaugeViewModel;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/// The workbench as a whole: brief, board, inspector and gauge, and which of the spending buttons is the filled one.
/// FX thread only.
public final class WorkbenchViewModel {
    private final ReadOnlyBooleanWrapper isFinalizing = new ReadOnlyBooleanWrapper(this, "finalizing");
    private final BriefViewModel brief;
    private final BoardViewModel board;
    private final InspectorViewModel inspector;
    private final GaugeViewModel gauge;
    private final Preferences preferences;
    private boolean briefTouched;

    public WorkbenchViewModel(
            BriefViewModel brief,
            BoardViewModel board,
            InspectorViewModel inspector,
            GaugeViewModel gauge,
            Preferences preferences) {
        this.brief = brief;
        this.board = board;
        this.inspector = inspector;
        this.gauge = gauge;
        this.preferences = preferences;
        brief.briefProperty().subscribe((_, _) -> {
            briefTouched = true;
            weigh();
        });
        board.focusProperty().subscribe(this::focused);
        gauge.balancesProperty().subscribe(() -> {
            board.orders().refreshPrices();
            brief.refresh();
        });
        board.open(preferences.session().focus());
    }

    public BriefViewModel brief() {
        return brief;
    }

    public BoardViewModel board() {
        return board;
    }

    public InspectorViewModel inspector() {
        return inspector;
    }

    public GaugeViewModel gauge() {
        return gauge;
    }

    /// Whether Finalize is the filled button, rather than Draft.
    ReadOnlyBooleanProperty finalizingProperty() {
        return isFinalizing.getReadOnlyProperty();
    }

    /// What the caps still allow of the brief's drafts and of finals.
    Optional<Forecast> forecast() {
        var prices = board.orders().pricesProperty().get();
        return gauge.forecast(
                brief.briefProperty().get().collection(),
                brief.dealProperty().get().quote(),
                prices.last(brief.briefProperty().get().pair().last(), Pair.Way.SAME_SEED)
                        .orElse(null));
    }

    /// Puts a brief back into the panel.
    void takeBrief(Brief taken) {
        brief.load(taken);
    }

    private void focused(@Nullable Focus before, @Nullable Focus now) {
        if (now == null) {
            return;
        }
        boolean moved = before == null || !before.id().equals(now.id());
        if (moved) {
            preferences.changeSession(session -> session.withFocus(now.id()));
        }
        if (before == null || moved || before.isPick() != now.isPick()) {
            briefTouched = false;
        }
        weigh();
    }

    private void weigh() {
        isFinalizing.set(!briefTouched && isPickedDraft(board.focusProperty().get()));
    }

    private static boolean isPickedDraft(@Nullable Focus now) {
        return now != null && now.isPick() && now.call().isDraft();
    }
}
