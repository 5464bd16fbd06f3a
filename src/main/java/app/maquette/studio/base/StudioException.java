package app.maquette.studio.base;

/// An expected [Failure] on its way to the designer.
public final class StudioException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Failure failure;

    public StudioException(Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
