package app.maquette.ui.board;

import app.maquette.domain.PictureId;
import app.maquette.domain.Verdict;
import app.maquette.studio.model.CallRecord;
import app.maquette.studio.model.MissingReason;
import app.maquette.studio.model.Picture;
import app.maquette.ui.kit.control.Icon;
import app.maquette.ui.kit.picture.ImageTile;
import app.maquette.ui.kit.picture.MissingTexts;
import app.maquette.ui.kit.picture.Seeds;
import app.maquette.ui.kit.text.Strings;
import java.util.Optional;
import java.util.function.Function;

/// Fills tiles with what stands in the places of calls. FX thread only.
public final class Tiles {
    private final Strings strings;
    private final Function<PictureId, Optional<MissingReason>> reasons;

    /// @param reasons why a paid picture is not here
    public Tiles(Strings strings, Function<PictureId, Optional<MissingReason>> reasons) {
        this.strings = strings;
        this.reasons = reasons;
    }

    /// Shows a picture of a call, or what there is in its place.
    ///
    /// @param number what the tile is called, empty for a small one, which has no room for the seed either
    public void fill(ImageTile tile, CallRecord call, int index, String number) {
        var slot = Slot.of(call, index);
        var picture = call.picture(index);
        var words = picture.filter(_ -> slot instanceof Slot.NotDownloaded)
                .flatMap(one -> reasons.apply(one.id()))
                .map(new MissingTexts(strings)::sentence)
                .orElseGet(() -> words(slot));
        show(tile, slot, words);
        boolean isShown = slot instanceof Slot.Shown;
        tile.setNumber(number);
        tile.setSeed(
                isShown && !number.isEmpty()
                        ? picture.map(one -> Seeds.text(one.produced(), strings))
                                .orElse("")
                        : "");
        var judgement = picture.map(Picture::judgement);
        tile.setPicked(isShown
                && judgement.filter(said -> said.verdict() == Verdict.PICK).isPresent());
        tile.setRejected(isShown
                && judgement.filter(said -> said.verdict() == Verdict.REJECT).isPresent());
        tile.setStars(isShown ? judgement.map(said -> said.stars()).orElse(0) : 0);
        tile.setAccessibleText(number.isEmpty() ? words : strings.get("workbench.tile.named", number, words));
    }

    private static void show(ImageTile tile, Slot slot, String words) {
        switch (slot) {
            case Slot.Expected(), Slot.Arriving() -> tile.showWaiting();
            case Slot.Shown(var file) -> tile.show(file.key());
            case Slot.NotDownloaded() -> tile.showReason(Icon.DOWNLOAD, words);
            case Slot.Undecodable _ -> tile.showReason(Icon.IMAGE_BROKEN, words);
            case Slot.Withheld() -> tile.showReason(Icon.WITHHELD, words);
            case Slot.Gone _ -> tile.showReason(Icon.IMAGE_BROKEN, words);
            case Slot.Nothing() -> tile.clear();
        }
    }

    private String words(Slot slot) {
        return switch (slot) {
            case Slot.Expected() -> strings.get("workbench.tile.expected");
            case Slot.Arriving() -> strings.get("workbench.tile.arriving");
            case Slot.Shown _ -> strings.get("workbench.tile.picture");
            case Slot.NotDownloaded() -> strings.get("workbench.tile.not-downloaded");
            case Slot.Undecodable _ -> strings.get("workbench.tile.undecodable");
            case Slot.Withheld() -> strings.get("workbench.tile.withheld");
            case Slot.Gone(var reason) -> strings.get("workbench.tile.gone", reason);
            case Slot.Nothing() -> strings.get("workbench.tile.nothing");
        };
    }
}
