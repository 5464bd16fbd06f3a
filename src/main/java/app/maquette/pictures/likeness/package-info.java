/// What a picture looks like, in few bytes: its edges and colours and where they lie.
@NullMarked
package app.maquette.pictures.likeness;

import org.jspecify.annotations.NullMarked;
