/// Decoding within limits, thumbnails on disk, export with a note of origin. The only room beside the simulator that
/// uses java.desktop, and never its toolkit: no graphics context is made.
package app.maquette.pictures;
