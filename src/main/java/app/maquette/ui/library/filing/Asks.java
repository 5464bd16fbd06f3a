package app.maquette.ui.library.filing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the bar at the foot of the gallery asks for.
///
/// @param tags hands over those in use, the most used first, as soon as they are read
/// @param collections the paths of those there are
/// @param empty asks whether the trash is to be emptied
public record Asks(Consumer<Consumer<List<String>>> tags, Supplier<List<String>> collections, Runnable empty) {}
