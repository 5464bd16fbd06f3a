package app.maquette.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class DesktopWordTest {
    private static final String SENTENCE = "A window needs GTK 3: install \"gtk3\" & more; $HOME.";

    @TempDir
    private Path folder;

    private boolean say() {
        return DesktopWord.say(SENTENCE, new Environment(Map.of("PATH", "/nowhere::" + folder), "linux"));
    }

    private void program(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Path heard() {
        return folder.resolve("heard");
    }

    @Test
    void theFirstProgramThatWorksSaysItWordForWord() throws IOException {
        program("kdialog", "exit 127");
        program("zenity", "echo \"$0\" \"$@\" > " + heard());
        program("notify-send", "exit 0");

        assertThat(say()).isTrue();
        assertThat(heard())
                .hasContent(folder.resolve("zenity") + " --error --title Maquette --no-markup --text " + SENTENCE);
    }

    /// Its window may stay open as long as the user likes.
    @Test
    void aProgramThatStaysHasSaidIt() throws IOException {
        program("xmessage", "exec sleep 5");
        program("zenity", "echo wrong > " + heard());

        assertThat(say()).isTrue();
        assertThat(heard()).doesNotExist();
    }

    @Test
    void whereNoProgramWorksNothingIsSaid() throws IOException {
        assertThat(say()).isFalse();

        program("zenity", "exit 1");
        assertThat(say()).isFalse();
    }
}
