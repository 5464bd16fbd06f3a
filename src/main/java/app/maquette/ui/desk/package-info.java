/// The desk: one picture and everything that can be done to it.
@NullMarked
package app.maquette.ui.desk;

import org.jspecify.annotations.NullMarked;
