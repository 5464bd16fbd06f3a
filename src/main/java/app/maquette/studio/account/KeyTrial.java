package app.maquette.studio.account;

/// Tries a key without spending. Blocking; thread-safe.
public interface KeyTrial {
    Verdict on(KeyText key);

    /// What the vendor said to it.
    sealed interface Verdict {
        /// It was known.
        ///
        /// @param remark what stands in the way of buying all the same
        record Good(Remark remark) implements Verdict {}

        /// It is not accepted.
        record Refused(int status) implements Verdict {}

        /// The vendor has no such question for this account.
        record NoRoutes() implements Verdict {}

        /// It could not be asked now, or said nothing that can be understood.
        record Unknown(String said) implements Verdict {}

        default boolean isRefusal() {
            return this instanceof Refused;
        }
    }

    /// What else was learned of a good key.
    enum Remark {
        NONE,
        NO_CREDIT,
        BUSY
    }
}
