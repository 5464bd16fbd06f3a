package app.maquette.ui.kit.grid;

import app.maquette.ui.kit.SamplePictures;
import app.maquette.ui.kit.control.KitSampler;
import app.maquette.ui.kit.control.Styles;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.PictureView;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A gallery of drawn pictures, a list at its left, a table at its right.
public final class GallerySampler {
    private final KitSampler kit;
    final VirtualGrid<Integer> grid;

    private GallerySampler(KitSampler kit) {
        this.kit = kit;
        grid = new VirtualGrid<>(Cell::new);
        grid.setModel(new Pictures());
        grid.mark(GridSelection.of(2).toggled(5));
    }

    public static KitSampler page() {
        var centre = new VBox(8);
        var kit = new KitSampler(centre);
        var sampler = new GallerySampler(kit);
        VBox.setVgrow(sampler.grid, Priority.ALWAYS);
        centre.getStyleClass().add(Styles.BOARD);
        centre.setPadding(new Insets(12));
        var search = new TextField("harbour poster");
        centre.getChildren().setAll(search, sampler.grid, table(), shelves());
        return kit;
    }

    private static Node shelves() {
        var list = new ListView<>(
                FXCollections.observableArrayList("All images", "Finals", "Picks not finalized", "Rejected"));
        list.getSelectionModel().select(0);
        list.setMinHeight(130);
        list.setPrefHeight(130);
        return list;
    }

    private static Node table() {
        var table = new TableView<List<String>>();
        table.getItems().add(List.of("14:31:08", "Draft 4 · V_2_TURBO", "settled", "$60.20"));
        table.getItems().add(List.of("14:30:12", "Finalize · V_2", "settled", "$21.68"));
        table.getItems().add(List.of("14:22:40", "Draft 4 · V_2_TURBO", "in doubt", "$1.11"));
        var names = List.of("Time", "What", "State", "Amount");
        for (var i = 0; i < names.size(); i++) {
            var at = i;
            var column = new TableColumn<List<String>, String>(names.get(i));
            column.setCellValueFactory(
                    row -> new ReadOnlyStringWrapper(row.getValue().get(at)));
            if (i == 3) {
                column.getStyleClass().add(Styles.RIGHT);
            }
            table.getColumns().add(column);
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().select(1);
        table.setMinHeight(130);
        table.setPrefHeight(130);
        return table;
    }

    private final class Cell implements GridCell<Integer> {
        private final ImageTile tile = new ImageTile(kit.thumbnails, PictureView.Fit.COVER, kit.strings);

        @Override
        public Region node() {
            return tile;
        }

        @Override
        public void update(@Nullable Integer item) {
            tile.clear();
            if (item != null) {
                tile.show(SamplePictures.key(item));
                tile.setStars(item % 4 == 0 ? 4 : 0);
                tile.setRejected(item % 9 == 7);
                tile.setPicked(item % 11 == 3);
            }
        }

        @Override
        public void mark(boolean selected, boolean focused) {
            tile.setSelected(selected);
            tile.setInFocus(focused);
        }
    }

    private record Pictures() implements GridModel<Integer> {
        @Override
        public int size() {
            return 3000;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public double ratio(int index) {
            return SamplePictures.ratio(index);
        }

        @Override
        public List<Section> sections() {
            return List.of(
                    new Section(0, "Today", "14 images · $0.70"), new Section(14, "Yesterday", "140 images · $6.92"));
        }

        @Override
        public Subscription subscribe(Listener listener) {
            return Subscription.EMPTY;
        }
    }
}
