package app.maquette.domain;

/// One picture of a call: the call and its place in the answer, from 0. Two pictures may hold the same bytes.
public record PictureId(CallId call, int index) {
    @Override
    public String toString() {
        return call + "/" + index;
    }
}
