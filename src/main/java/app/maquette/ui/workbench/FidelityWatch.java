package app.maquette.ui.workbench;

import app.maquette.catalogue.Pair;
import app.maquette.domain.request.Brief;
import app.maquette.studio.call.CacheLookup;
import app.maquette.studio.fidelity.Fidelity;
import app.maquette.studio.fidelity.KeptFinals;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.kit.task.Refresher;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What the history says of finalizing the draft in focus, read off the FX thread whenever its pair is another or a
/// final has come. FX thread only.
final class FidelityWatch {
    private final ReadOnlyObjectWrapper<KeptFinals> kept = new ReadOnlyObjectWrapper<>(this, "kept", KeptFinals.NONE);
    private final Refresher<Answer> refresher;
    private @Nullable Question asked;

    /// @param found what there is of the final already: it changes when one comes
    record Question(Brief.Engines pair, Pair.Way way, Class<? extends CacheLookup> found) {}

    private record Answer(@Nullable Question question, KeptFinals kept) {}

    FidelityWatch(Fidelity fidelity, Background background) {
        refresher = new Refresher<>(
                background,
                () -> {
                    var now = asked;
                    return () -> new Answer(now, now == null ? KeptFinals.NONE : fidelity.of(now.pair(), now.way()));
                },
                this::take);
    }

    ReadOnlyObjectProperty<KeptFinals> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Looks for what is asked now; null where there is no draft to finalize.
    void look(@Nullable Question question) {
        if (question == null || (asked != null && !isOfSame(asked, question))) {
            kept.set(KeptFinals.NONE);
        }
        if (question != null && !question.equals(asked)) {
            asked = question;
            refresher.refresh();
        }
        asked = question;
    }

    private void take(Answer answer) {
        if (answer.question() != null && answer.question().equals(asked)) {
            kept.set(answer.kept());
        }
    }

    private static boolean isOfSame(Question one, Question other) {
        return one.pair().equals(other.pair()) && one.way() == other.way();
    }
}
