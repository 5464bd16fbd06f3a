package app.maquette.app.workspace;

import app.maquette.domain.CapScope;
import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.domain.request.OperationKind;
import app.maquette.ui.desk.DeskView;
import app.maquette.ui.desk.DeskViewModel;
import app.maquette.ui.kit.command.Verdicts;
import app.maquette.ui.kit.money.GaugeViewModel;
import app.maquette.ui.kit.money.Orders;
import app.maquette.ui.kit.picture.Thumbnails;
import app.maquette.ui.kit.task.Background;
import app.maquette.ui.shell.ShellView;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The desk over whichever screen it was opened from, to which it goes back. FX thread only.
final class DeskScreen {
    private final Supplier<ShellView> shell;
    private final Consumer<CapScope> changeCap;
    private final Later<DeskViewModel> model;
    private final Later<DeskView> view;
    private @Nullable Node before;

    /// What a desk is made with.
    record Parts(
            Orders orders, GaugeViewModel gauge, Verdicts verdicts, Thumbnails thumbnails, Background background) {}

    DeskScreen(Workspace workspace, Parts parts, Supplier<ShellView> shell, Consumer<CapScope> changeCap) {
        this.shell = shell;
        this.changeCap = changeCap;
        model = new Later<>(() -> new DeskViewModel(
                new DeskViewModel.Rooms(
                        workspace.desk(), workspace.inbox(), workspace.studio().live(), workspace.library()),
                parts.orders(),
                parts.gauge(),
                parts.background()));
        view = new Later<>(() -> new DeskView(
                model.get(),
                parts.thumbnails(),
                workspace.clock(),
                this::close,
                picture -> parts.verdicts().judge(picture, before -> before.with(Verdict.PICK))));
    }

    void open(PictureId picture, OperationKind kind) {
        var desk = view.get();
        desk.onChangeCap(changeCap);
        model.get().open(picture, kind, () -> {
            if (desk.getScene() == null) {
                before = shell.get().getScene().getFocusOwner();
                shell.get().cover(desk);
                desk.requestFocus();
            }
        });
    }

    private void close() {
        shell.get().uncover();
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }
}
