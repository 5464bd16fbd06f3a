package app.maquette.simulator.http;

/// A request that does not follow HTTP/1.1, or asks for too much; the connection ends after the answer.
final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    MalformedRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
