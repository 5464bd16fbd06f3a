package app.maquette.guard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The second level of the map: which shelf of a room may use which, for any root package. A point stands for the room
/// itself; shelves with a bar between them stand beside each other, and neither uses the other.
final class Shelves {
    private static final Map<String, List<String>> FROM_THE_TOP = Map.of(
            "domain", List.of("request", "."),
            "studio",
                    List.of(
                            "desk",
                            "call|mask|report|statement",
                            "fidelity|inbox|money",
                            "account|port",
                            "model",
                            "ledger",
                            "base"),
            "ideogram", List.of(".", "legacy|v2", "answer|body", "wire"),
            "pictures", List.of(".", "likeness|pixel|plain"),
            "store", List.of("index|files", "home", "journal", "format", "disk"),
            "store.index", List.of(".", "words", "table"),
            "simulator", List.of(".", "answer", "bill|drawing|route", "contract", "http"),
            "ui.kit", List.of("account|grid|money|panel|picture", "command", "control", "task|text"),
            "app", List.of(".", "tour", "workspace", "system|update"));

    private final String root;

    Shelves(String root) {
        this.root = root;
    }

    /// Every rule by its name.
    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        FROM_THE_TOP.forEach((room, shelves) -> {
            rules.put("shelves of " + room + " use those below only", down(room, shelves));
            rules.put("every class of " + room + " lies on a shelf", everything(room, shelves));
        });
        rules.put(
                "packages are free of cycles",
                slices().assignedFrom(new Packages()).should().beFreeOfCycles());
        return rules;
    }

    private ArchRule down(String room, List<String> shelves) {
        List<ArchRule> each = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (var level : shelves) {
            var beside = List.of(level.split("\\|"));
            for (var shelf : beside) {
                var forbidden = Stream.concat(above.stream(), beside.stream().filter(other -> !other.equals(shelf)));
                each.add(noClasses()
                        .that(on(room, shelf))
                        .should()
                        .dependOnClassesThat(on(room, forbidden.toArray(String[]::new)))
                        .allowEmptyShould(true));
            }
            above.addAll(beside);
        }
        return CompositeArchRule.of(each);
    }

    private ArchRule everything(String room, List<String> shelves) {
        var named =
                shelves.stream().flatMap(level -> Stream.of(level.split("\\|"))).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + room + "..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(packages(room, named))
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> on(String room, String... shelves) {
        return resideInAnyPackage(packages(room, shelves));
    }

    private String[] packages(String room, String... shelves) {
        return Stream.of(shelves)
                .map(shelf -> root + "." + room + (shelf.equals(".") ? "" : "." + shelf + ".."))
                .toArray(String[]::new);
    }

    /// Each package by itself: a pattern of ArchUnit takes the shelves of some rooms together.
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
