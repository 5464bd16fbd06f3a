package app.maquette.domain;

/// A picture's file in the store.
///
/// @param bytes size of the file
/// @param width pixels, 0 when unknown
/// @param height pixels, 0 when unknown
/// @param decodable false when the bytes are kept although no picture could be read from them
public record StoredFile(ImageKey key, MediaType type, long bytes, int width, int height, boolean decodable) {}
