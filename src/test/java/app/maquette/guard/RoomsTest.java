package app.maquette.guard;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Main;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The arrows of the map hold in the program, and each rule catches the classes planted against it.
class RoomsTest {
    private static final String PLANTED = "app.maquette.guard.planted";
    private static final Map<String, ArchRule> PLANTED_RULES = new Rooms(PLANTED).rules();

    @TestFactory
    Stream<DynamicTest> theProgramKeepsTheRules() throws URISyntaxException {
        JavaClasses program = new ClassFileImporter()
                .importPath(Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));

        return new Rooms("app.maquette")
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(program)));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolationIsCaught() {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);

        return Violations.BY_RULE.entrySet().stream()
                .flatMap(rule -> rule.getValue().stream()
                        .map(name -> DynamicTest.dynamicTest(rule.getKey() + ": " + name, () -> {
                            var result = PLANTED_RULES.get(rule.getKey()).evaluate(planted);

                            assertThat(result.getFailureReport().getDetails())
                                    .anyMatch(line -> line.contains(PLANTED + "." + name));
                        })));
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        assertThat(Violations.BY_RULE.keySet())
                .isEqualTo(PLANTED_RULES.keySet().stream().collect(toSet()));
    }
}
