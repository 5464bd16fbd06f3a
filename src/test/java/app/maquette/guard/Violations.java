package app.maquette.guard;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/// Which planted classes each rule must catch.
final class Violations {
    static final Map<String, List<String>> BY_RULE = Map.ofEntries(
            entry("every class lives in a room of the map", List.of("attic.Box")),
            entry("domain uses no other room", List.of("domain.AsksStudio")),
            entry("catalogue uses domain only", List.of("catalogue.AsksStudio")),
            entry("catalogue knows no database, no network and no databind", List.of("catalogue.ReadsTrees")),
            entry(
                    "studio uses catalogue and domain only",
                    List.of("studio.AsksIdeogram", "studio.AsksStore", "studio.AsksPictures", "studio.AsksUi")),
            entry("ideogram uses studio, catalogue and domain only", List.of("ideogram.AsksStore")),
            entry("pictures uses studio, catalogue and domain only", List.of("pictures.AsksIdeogram")),
            entry("report uses studio, catalogue and domain only", List.of("report.AsksPictures")),
            entry("store uses studio, catalogue and domain only", List.of("store.AsksIdeogram", "store.AsksUi")),
            entry("simulator uses no other room", List.of("simulator.AsksIdeogram", "simulator.AsksDomain")),
            entry("ui.kit uses studio, catalogue and domain only", List.of("ui.kit.AsksSpend")),
            entry("ui uses studio, catalogue and domain only", List.of("ui.spend.AsksStore", "ui.spend.AsksSimulator")),
            entry("shelves of domain use those below only", List.of("domain.AsksRequest")),
            entry("every class of domain lies on a shelf", List.of("domain.loose.Left")),
            entry("shelves of studio use those below only", List.of("studio.base.AsksCall")),
            entry("every class of studio lies on a shelf", List.of("studio.Plain")),
            entry(
                    "shelves of ideogram use those below only",
                    List.of("ideogram.wire.AsksLegacy", "ideogram.answer.AsksLater", "ideogram.v2.AsksLegacy")),
            entry("every class of ideogram lies on a shelf", List.of("ideogram.loose.Left")),
            entry("shelves of pictures use those below only", List.of("pictures.plain.AsksRoom")),
            entry("every class of pictures lies on a shelf", List.of("pictures.loose.Left")),
            entry("shelves of store use those below only", List.of("store.disk.AsksIndex", "store.files.AsksBeside")),
            entry("every class of store lies on a shelf", List.of("store.Plain")),
            entry("shelves of store.index use those below only", List.of("store.index.table.AsksWords")),
            entry("every class of store.index lies on a shelf", List.of("store.index.loose.Left")),
            entry("shelves of simulator use those below only", List.of("simulator.http.AsksAnswer")),
            entry("every class of simulator lies on a shelf", List.of("simulator.loose.Left")),
            entry("shelves of ui.kit use those below only", List.of("ui.kit.task.AsksMoney")),
            entry("every class of ui.kit lies on a shelf", List.of("ui.kit.AsksSpend")),
            entry("shelves of app use those below only", List.of("app.system.AsksTour")),
            entry("every class of app lies on a shelf", List.of("app.loose.Left")),
            entry("packages are free of cycles", List.of("studio.base.AsksCall")),
            entry("the workbench uses brief, board and kit only", List.of("ui.workbench.AsksLibrary")),
            entry("no screen uses the shell", List.of("ui.spend.AsksShell")),
            entry("no screen uses another screen", List.of("ui.spend.AsksLibrary")),
            entry("nothing uses app", List.of("ui.shell.AsksApp")),
            entry("rooms are free of cycles", List.of("domain.AsksStudio")),
            entry("screens are free of cycles", List.of("ui.spend.AsksShell")),
            entry("domain uses the JDK only", List.of("domain.ReadsJson")),
            entry(
                    "domain and studio know no database, no network, no wire form",
                    List.of("domain.ReadsJson", "studio.ReadsTables", "studio.CallsOut")),
            entry("only ui and app use JavaFX", List.of("studio.HasAProperty")),
            entry("only store uses SQL", List.of("ui.spend.ReadsTables", "studio.ReadsTables")),
            entry(
                    "only pictures and simulator use java.desktop",
                    List.of("studio.DrawsWithAwt", "ui.kit.DecodesPictures")),
            entry("no view model uses scene, stage or application", List.of("ui.spend.SceneViewModel")),
            entry("only app makes the ledger", List.of("studio.MakesTheLedger")),
            entry("only app uses Platform", List.of("ui.kit.CallsPlatform", "ui.kit.NamesPlatform")),
            entry("static fields are final", List.of("store.RemembersStatically")),
            entry("no logger is looked up before its first line", List.of("store.KeepsLogger")),
            entry("only app uses the standard streams", List.of("simulator.Prints", "store.Prints")),
            entry("nothing is formatted in the user's language", List.of("store.SpeaksLocally", "store.NamesLocally")),
            entry("nothing is serialized by Java", List.of("store.Serializes")),
            entry("no database server", List.of("store.ServesTables")));

    private Violations() {}
}
