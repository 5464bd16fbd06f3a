package app.maquette.guard.planted.ui.kit;

import javax.imageio.ImageReader;

/// Planted: decoding outside its rooms.
public record DecodesPictures(ImageReader reader) {}
