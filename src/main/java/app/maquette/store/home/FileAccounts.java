package app.maquette.store.home;

import app.maquette.domain.request.AccountId;
import app.maquette.store.disk.Disk;
import app.maquette.store.disk.DurableFile;
import app.maquette.store.disk.Uninterrupted;
import app.maquette.store.format.JournalJson;
import app.maquette.store.format.JsonObject;
import app.maquette.store.format.UnreadableException;
import app.maquette.studio.account.Account;
import app.maquette.studio.account.AccountBook;
import app.maquette.studio.account.AccountFile;
import app.maquette.studio.base.Log;
import app.maquette.studio.base.StorageException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/// `accounts.json` of a home, readable by its owner only: names, last characters and the choice. Reading changes
/// nothing, since a report reads beside a window.
public final class FileAccounts implements AccountFile {
    private final Disk disk;
    private final Home home;

    public FileAccounts(Home home) {
        this(Disk.REAL, home);
    }

    FileAccounts(Disk disk, Home home) {
        this.disk = disk;
        this.home = home;
    }

    @Override
    public AccountBook read() {
        var file = home.accounts();
        if (!Files.exists(file)) {
            return AccountBook.EMPTY;
        }
        try {
            return JsonObject.read(Uninterrupted.call(() -> Files.readAllBytes(file)), FileAccounts::book);
        } catch (UnreadableException | IOException e) {
            // Then nobody pays until an account is chosen anew.
            Log.of(FileAccounts.class).log(Level.WARNING, file + " cannot be read", e);
            return AccountBook.EMPTY;
        }
    }

    @Override
    public void write(AccountBook book) {
        home.prepare();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("accounts", book.accounts().stream().map(FileAccounts::row).toList());
        book.paying().ifPresent(account -> out.put("inUse", account.id().value()));
        out.put("onSimulator", book.onSimulator());
        var bytes = JournalJson.FULL.writerWithDefaultPrettyPrinter().writeValueAsBytes(out);
        try {
            Uninterrupted.call(() -> {
                new DurableFile(disk).write(home.accounts(), bytes);
                Home.ownerOnly(home.accounts(), "rw-------");
                return bytes;
            });
        } catch (IOException e) {
            throw new StorageException("The accounts cannot be saved.", e, home.root());
        }
    }

    private static Map<String, String> row(Account account) {
        return Map.of("id", account.id().value(), "name", account.name(), "tail", account.tail());
    }

    private static AccountBook book(JsonObject in) {
        var accounts = in.list(
                "accounts",
                row -> new Account(new AccountId(row.text("id")), row.text("name"), row.text("tail"), true));
        var inUse = in.says("inUse") ? new AccountId(in.text("inUse")) : null;
        return new AccountBook(accounts, inUse, in.flag("onSimulator"));
    }
}
