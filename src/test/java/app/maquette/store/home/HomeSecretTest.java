package app.maquette.store.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeSecretTest {
    @TempDir
    private Path folder;

    @Test
    void aHomeHasOneSecretForItsOwnerOnly() throws IOException {
        var home = new Home(folder.resolve("a")).prepare();
        var secret = HomeSecret.of(home);

        assertThat(HomeSecret.of(home)).isEqualTo(secret).hasSize(32);
        assertThat(HomeSecret.of(new Home(folder.resolve("b")).prepare())).isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secret())))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedSecretIsMadeAnew() throws IOException {
        var home = new Home(folder).prepare();
        Files.write(home.secret(), new byte[3]);

        assertThat(HomeSecret.of(home)).hasSize(32).isEqualTo(HomeSecret.of(home));
    }

    @Test
    void aSecretThatCannotBeMadeIsSaid() throws IOException {
        var home = new Home(folder).prepare();
        Files.createDirectory(home.secret());

        assertThatThrownBy(() -> HomeSecret.of(home)).isInstanceOf(StorageException.class);
    }
}
