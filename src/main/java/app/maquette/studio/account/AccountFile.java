package app.maquette.studio.account;

/// Where names and choice are kept between two starts; never a key.
public interface AccountFile {
    /// What is kept; nothing where there is none or it cannot be understood.
    AccountBook read();

    /// [app.maquette.studio.base.StorageException] when the disk does not take it.
    void write(AccountBook book);
}
