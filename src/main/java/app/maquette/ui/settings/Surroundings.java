package app.maquette.ui.settings;

import java.nio.file.Path;

/// What the settings only show: they are decided when the program starts.
///
/// @param home where everything lies
/// @param address whom calls go to
/// @param isRealMoney whether a key was given, so that calls are billed
public record Surroundings(String version, Path home, String address, boolean isRealMoney) {}
