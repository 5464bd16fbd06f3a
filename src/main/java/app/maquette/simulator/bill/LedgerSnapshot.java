package app.maquette.simulator.bill;

import app.maquette.simulator.contract.JsonTree;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The whole bill at one moment: what was charged, the paid POSTs that arrived, the images made and the most that were
/// in progress together since the start.
public record LedgerSnapshot(long billedMicros, long posts, long images, int peakImages, List<LedgerRow> rows) {
    public LedgerSnapshot {
        rows = List.copyOf(rows);
    }

    public ObjectNode json() {
        ArrayNode list = JsonTree.array();
        rows.forEach(row -> list.add(row.json()));
        ObjectNode node = JsonTree.object()
                .put("billedMicros", billedMicros)
                .put("posts", posts)
                .put("images", images)
                .put("peakImages", peakImages);
        node.set("rows", list);
        return node;
    }
}
