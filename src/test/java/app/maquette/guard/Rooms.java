package app.maquette.guard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import app.maquette.studio.ledger.JournalLedger;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The map of the house as rules, for any root package, so that planted violations meet the same rules as the program.
final class Rooms {
    private static final String[] ALL = {
        "domain", "catalogue", "studio", "ideogram", "pictures", "report", "store", "simulator", "ui.*", "app"
    };

    private final String root;

    Rooms(String root) {
        this.root = root;
    }

    /// Every rule by its name.
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        arrows(rules);
        libraries(rules);
        habits(rules);
        languages(rules);
        rules.putAll(new Shelves(root).rules());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private void arrows(Map<String, ArchRule> rules) {
        rules.put("every class lives in a room of the map", classes().should().resideInAnyPackage(packages(ALL)));
        rules.put("domain uses no other room", uses("domain", "domain"));
        rules.put("catalogue uses domain only", uses("catalogue", "catalogue", "domain"));
        rules.put("studio uses catalogue and domain only", uses("studio", "studio", "catalogue", "domain"));
        rules.put(
                "ideogram uses studio, catalogue and domain only",
                uses("ideogram", "ideogram", "studio", "catalogue", "domain"));
        rules.put(
                "pictures uses studio, catalogue and domain only",
                uses("pictures", "pictures", "studio", "catalogue", "domain"));
        rules.put(
                "report uses studio, catalogue and domain only",
                uses("report", "report", "studio", "catalogue", "domain"));
        rules.put(
                "store uses studio, catalogue and domain only",
                uses("store", "store", "studio", "catalogue", "domain"));
        rules.put("simulator uses no other room", uses("simulator", "simulator"));
        rules.put(
                "ui.kit uses studio, catalogue and domain only",
                uses("ui.kit", "ui.kit", "studio", "catalogue", "domain"));
        rules.put("ui uses studio, catalogue and domain only", uses("ui", "ui", "studio", "catalogue", "domain"));
        rules.put("no screen uses the shell", never(in("ui").and(not(in("ui.shell"))), in("ui.shell")));
        rules.put(
                "no screen uses another screen",
                slices().matching(root + ".ui.(*)..")
                        .that(DescribedPredicate.describe(
                                "are screens", slice -> !slice.getNamePart(1).matches("kit|shell|workbench")))
                        .should()
                        .notDependOnEachOther());
        rules.put(
                "the workbench uses brief, board and kit only",
                never(in("ui.workbench"), in("ui").and(not(in("ui.workbench", "ui.brief", "ui.board", "ui.kit")))));
        rules.put("nothing uses app", never(not(in("app")), in("app")));
        rules.put(
                "rooms are free of cycles",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put(
                "screens are free of cycles",
                slices().matching(root + ".ui.(*)..").should().beFreeOfCycles());
    }

    private void libraries(Map<String, ArchRule> rules) {
        rules.put(
                "domain uses the JDK only",
                never(in("domain"), resideOutsideOfPackages(root + "..", "java..", "org.jspecify.annotations..")));
        rules.put(
                "catalogue knows no database, no network and no databind",
                never(
                        in("catalogue"),
                        resideInAnyPackage(
                                "java.sql..", "java.net.http..", "tools.jackson.databind..", "com.fasterxml..")));
        rules.put(
                "domain and studio know no database, no network, no wire form",
                never(
                        in("domain", "studio"),
                        resideInAnyPackage("java.sql..", "java.net.http..", "tools.jackson..", "com.fasterxml..")));
        rules.put("only ui and app use JavaFX", never(not(in("ui", "app")), resideInAnyPackage("javafx..")));
        rules.put(
                "only store uses SQL",
                never(not(in("store")), resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..")));
        rules.put(
                "only pictures and simulator use java.desktop",
                never(
                        not(in("pictures", "simulator")),
                        resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing..")));
        rules.put(
                "no view model uses scene, stage or application",
                never(
                        DescribedPredicate.describe(
                                "view models", type -> type.getName().matches(".*ViewModel(\\$.*)?")),
                        resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")));
        rules.put(
                "only app makes the ledger",
                never(not(in("app", "studio.ledger")), belongToAnyOf(JournalLedger.class)));
        rules.put("only app uses Platform", never(not(in("app")), belongToAnyOf(Platform.class)));
    }

    private void habits(Map<String, ArchRule> rules) {
        rules.put(
                "static fields are final", fields().that().areStatic().should().beFinal());
        rules.put(
                "no logger is looked up before its first line",
                fields().that().areStatic().should().notHaveRawType(System.Logger.class));
        rules.put(
                "only app uses the standard streams",
                noClasses().that(not(in("app"))).should(ACCESS_STANDARD_STREAMS));
        rules.put(
                "nothing is serialized by Java",
                never(in("*"), belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class, Externalizable.class)));
        rules.put(
                "no database server",
                never(
                        in("*"),
                        resideInAnyPackage("org.h2.server..")
                                .or(DescribedPredicate.describe(
                                        "H2's server", type -> type.getName().equals("org.h2.tools.Server")))));
    }

    /// Texts for files, keys, wire and style are the same in every language; people read English.
    private void languages(Map<String, ArchRule> rules) {
        rules.put(
                "nothing is formatted in the user's language",
                noClasses().that(in("*")).should(new UsersLanguage()));
    }

    /// A room may use the rooms named and whatever is not of the project.
    private ArchRule uses(String room, String... allowed) {
        return never(in(room), in("*").and(not(in(allowed))));
    }

    private static ArchRule never(
            DescribedPredicate<? super JavaClass> from, DescribedPredicate<? super JavaClass> to) {
        return noClasses().that(from).should().dependOnClassesThat(to);
    }

    private DescribedPredicate<JavaClass> in(String... rooms) {
        return resideInAnyPackage(packages(rooms));
    }

    private String[] packages(String... rooms) {
        return Stream.of(rooms).map(room -> root + "." + room + "..").toArray(String[]::new);
    }
}
