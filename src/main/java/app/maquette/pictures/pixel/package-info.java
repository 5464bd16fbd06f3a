/// Rows of pixels on their way into small pictures.
@NullMarked
package app.maquette.pictures.pixel;

import org.jspecify.annotations.NullMarked;
