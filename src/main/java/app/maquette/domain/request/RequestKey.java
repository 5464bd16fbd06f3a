package app.maquette.domain.request;

/// What makes two requests the same: the SHA-256 of the canonical full request, 64 hexadecimal digits.
public record RequestKey(String sha256) {}
