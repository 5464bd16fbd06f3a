package app.maquette.studio.account;

/// What the next start would read.
public final class MemoryAccountFile implements AccountFile {
    private AccountBook book = AccountBook.EMPTY;

    @Override
    public synchronized AccountBook read() {
        return book;
    }

    @Override
    public synchronized void write(AccountBook changed) {
        book = changed;
    }
}
