package app.maquette.studio.account;

/// The system's own safe for secrets. Blocking, and never longer than a person would wait; thread-safe.
public interface KeyStore {
    /// Keeps it under a name.
    Kept keep(String entry, KeyText key);

    /// What is kept under a name.
    Found read(String entry);

    /// Forgets it; false when it may still be there.
    boolean forget(String entry);

    /// Where a key was put.
    sealed interface Kept {
        /// In the safe.
        ///
        /// @param place the safe by the name its users know
        record Here(String place) implements Kept {}

        /// Nowhere: the program forgets it when it ends.
        record ThisRunOnly(Reason why) implements Kept {}
    }

    /// What was found.
    sealed interface Found {
        record Here(KeyText key) implements Found {}

        /// The safe was asked and has none, or hides it.
        record Missing() implements Found {}

        record Closed(Reason why) implements Found {}
    }

    /// Why the safe is of no use now.
    enum Reason {
        /// This system has none.
        NO_SERVICE,
        LOCKED,
        /// It did not answer in time, perhaps because it waits for a password.
        NO_ANSWER,
        /// It said no.
        REFUSED
    }
}
