package app.maquette.store.home;

import static org.assertj.core.api.Assertions.assertThat;

import app.maquette.domain.request.AccountId;
import app.maquette.studio.account.Account;
import app.maquette.studio.account.AccountBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileAccountsTest {
    private static final AccountId STUDIO = new AccountId("00ff00ff");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        var book = AccountBook.EMPTY
                .with(new Account(new AccountId("12345678"), "Zoë, \"A\" 画", "", true))
                .with(new Account(STUDIO, "Studio", "3f2a", true))
                .onSimulator(true);

        accounts().write(book);

        assertThat(accounts().read()).isEqualTo(book);
        accounts().write(AccountBook.EMPTY);
        assertThat(accounts().read()).isEqualTo(AccountBook.EMPTY);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        accounts().write(AccountBook.EMPTY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new Home(folder).accounts())))
                .isEqualTo("rw-------");
    }

    @Test
    void readingMakesNothing() {
        assertThat(new FileAccounts(new Home(folder.resolve("nowhere"))).read()).isEqualTo(AccountBook.EMPTY);

        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[1]",
                "{\"accounts\": [], \"inUse\": \"00ff00ff\", \"onSimulator\": false}",
                "{\"accounts\": [{\"id\": \"x\", \"name\": \"A\", \"tail\": \"\"}], \"onSimulator\": false}",
                "{\"accounts\": [{\"id\": \"00ff00ff\", \"name\": \"A\", \"tail\": \"12345\"}], \"onSimulator\": false}"
            })
    void whatCannotBeUnderstoodLetsNobodyPayAndStaysAsItIs(String text) throws IOException {
        var file = Files.writeString(new Home(folder).accounts(), text);

        assertThat(accounts().read()).isEqualTo(AccountBook.EMPTY);

        assertThat(file).hasContent(text);
        assertThat(List.of(folder.toFile().list())).containsExactly("accounts.json");
    }

    private FileAccounts accounts() {
        return new FileAccounts(new Home(folder));
    }
}
