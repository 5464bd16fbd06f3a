/// What drafts promised of their finals: whether the composition was kept.
@NullMarked
package app.maquette.studio.fidelity;

import org.jspecify.annotations.NullMarked;
