package app.maquette.ui.kit.money;

import app.maquette.domain.CapScope;
import app.maquette.studio.base.Failure;
import app.maquette.ui.kit.text.Strings;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;

/// Leads from the refusal of a cap to that cap; not there for other refusals. FX thread only.
public final class CapLink extends Hyperlink {
    private Consumer<CapScope> change = _ -> {};

    public CapLink(Strings strings) {
        super(strings.get("kit.caps.change-refusing"));
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Takes the cap that is in the way.
    public void onChangeCap(Consumer<CapScope> action) {
        change = action;
    }

    public void show(Optional<Failure> refusal) {
        var over = refusal.filter(Failure.OverBudget.class::isInstance).map(Failure.OverBudget.class::cast);
        setVisible(over.isPresent());
        setOnAction(_ -> over.ifPresent(cap -> change.accept(cap.scope())));
    }
}
