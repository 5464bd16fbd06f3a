package app.maquette.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.app.Main;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Money is whole micro-dollars: code that touches it has no floating point at all.
class MoneyTest {
    private static final List<String> ROOMS = List.of("domain", "studio", "store", "ideogram");
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Pattern TOUCHES_MONEY = Pattern.compile("\\bMoney\\b|\\b\\w*[mM]icros\\b");
    private static final Pattern FLOATS = Pattern.compile("\\b(double|float|Double|Float|doubleValue|floatValue"
            + "|parseDouble|parseFloat|nextDouble|mapToDouble|asDoubleStream|averagingLong|averagingInt"
            + "|Double\\w*)\\b|\\b\\d+\\.\\d*[dDfF]?\\b(?!\\s*\\.)");

    @Test
    void noMoneyCodeUsesFloatingPoint() {
        List<SourceFile> files = ROOMS.stream()
                .flatMap(room -> SourceFile.under("src/main/java/app/maquette/" + room, ".java").stream())
                .toList();

        assertThat(floating(files)).isEmpty();
    }

    @Test
    void floatingPointBesideMoneyIsCaught() {
        List<SourceFile> planted = List.of(
                new SourceFile("Whole.java", "record Quote(Money total) { /* no double */ String text = \"0.08\"; }"),
                new SourceFile("Shape.java", "record Shape(double width, double height) {}"),
                new SourceFile("Field.java", "record Quote(Money total, double each) {}"),
                new SourceFile("Call.java", "long micros(BigDecimal dollars) { return (long) dollars.doubleValue(); }"),
                new SourceFile("Literal.java", "long micros = Math.round(0.05 * 1_000_000);"),
                new SourceFile("Lambda.java", "rows.stream().mapToDouble(row -> row.priceMicros()).sum();"));

        assertThat(floating(planted))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("Field.java", "Call.java", "Literal.java", "Lambda.java");
    }

    @Test
    void noClassThatUsesMoneyMeetsFloatingPoint() throws URISyntaxException {
        Path compiled = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(floating(new ClassFileImporter().importPath(compiled), "app.maquette"))
                .isEmpty();
    }

    @Test
    void floatingPointWithoutItsNameIsCaught() {
        String root = "app.maquette.guard.planted";

        assertThat(floating(new ClassFileImporter().importPackages(root), root))
                .containsExactlyInAnyOrder(root + ".domain.SharesMoney", root + ".domain.SplitsMoney");
    }

    private static List<String> floating(JavaClasses classes, String root) {
        String money = root + ".domain.Money";
        return classes.stream()
                .filter(type ->
                        ROOMS.stream().anyMatch(room -> type.getPackageName().startsWith(root + "." + room)))
                .filter(type -> type.getName().equals(money)
                        || type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> use.getTargetClass().getName().equals(money)))
                .filter(MoneyTest::meetsFloatingPoint)
                .map(JavaClass::getName)
                .toList();
    }

    private static boolean meetsFloatingPoint(JavaClass type) {
        Stream<JavaClass> fields = type.getFields().stream().map(field -> field.getRawType());
        Stream<JavaClass> members = type.getCodeUnits().stream().flatMap(MoneyTest::signature);
        Stream<JavaClass> calls = type.getCodeUnitCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .flatMap(target ->
                        Stream.concat(Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream()));
        return Stream.of(fields, members, calls)
                .flatMap(types -> types)
                .anyMatch(used -> FLOATING.contains(used.getName()));
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }

    private static List<String> floating(List<SourceFile> files) {
        return files.stream()
                .filter(file -> TOUCHES_MONEY.matcher(file.code()).find())
                .flatMap(file -> FLOATS.matcher(file.code()).results().map(found -> file.path() + ": " + found.group()))
                .toList();
    }
}
