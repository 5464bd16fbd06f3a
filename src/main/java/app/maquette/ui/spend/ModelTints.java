package app.maquette.ui.spend;

import app.maquette.domain.request.Brief;
import app.maquette.domain.request.EngineId;
import app.maquette.ui.spend.SpendFigures.OfModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of the three neutral tints a model has in the chart: the usual two always the same, the next dearest the
/// third, which all others share.
final class ModelTints {
    // styles: spend-tint*
    private static final int TINTS = 3;
    private static final List<EngineId> USUAL =
            List.of(Brief.EMPTY.pair().draft(), Brief.EMPTY.pair().last());
    private final Map<EngineId, Integer> tints = new HashMap<>();

    ModelTints(List<OfModel> models) {
        var present = models.stream().map(OfModel::engine).toList();
        USUAL.stream().filter(present::contains).forEach(model -> tints.put(model, USUAL.indexOf(model) + 1));
        for (var model : present) {
            tints.computeIfAbsent(model, _ -> free());
        }
    }

    /// The style class of the model's tint.
    String style(EngineId model) {
        return "spend-tint" + tints.getOrDefault(model, TINTS);
    }

    private int free() {
        for (int tint = 1; tint < TINTS; tint++) {
            if (!tints.containsValue(tint)) {
                return tint;
            }
        }
        return TINTS;
    }
}
