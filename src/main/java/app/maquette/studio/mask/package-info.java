/// What the designer marks on a picture, to the pixel. Pure; knows nothing of the screen.
@NullMarked
package app.maquette.studio.mask;

import org.jspecify.annotations.NullMarked;
