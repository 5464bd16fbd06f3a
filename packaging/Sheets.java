import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Puts a read form (.bss) beside every style sheet of a jar, so that the program need not read the text at its start.
/// JavaFX takes it by itself where it lies beside the sheet.
///
/// Usage: java --module-path JAVAFX --add-modules javafx.graphics packaging/Sheets.java JAR
public final class Sheets {
    private Sheets() {}

    public static void main(String[] args) throws IOException {
        Path text = Files.createTempFile("sheet", ".css");
        Path read = Files.createTempFile("sheet", ".bss");
        try (var jar = FileSystems.newFileSystem(Path.of(args[0]))) {
            for (Path sheet : sheets(jar.getPath("/"))) {
                Files.copy(sheet, text, StandardCopyOption.REPLACE_EXISTING);
                Stylesheet.convertToBinary(text.toFile(), read.toFile());
                Path beside = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("css$", "bss"));
                Files.copy(read, beside, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.delete(text);
            Files.delete(read);
        }
    }

    private static List<Path> sheets(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }
}
