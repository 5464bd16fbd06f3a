package app.maquette.ui.kit.command;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A command that can be given now, wherever its key was bound.
///
/// @param chord the key it is given by
/// @param offer what is said of it at this moment
/// @param run gives it; false where it did nothing
public record Offered(Command command, Chord chord, Supplier<Offer> offer, BooleanSupplier run) {}
