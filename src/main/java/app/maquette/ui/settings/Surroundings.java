package app.maquette.ui.settings;

import java.io.File;
import java.nio.file.Path;

/// What the settings only show: they are decided when the program starts.
///
/// @param home where everything lies
/// @param address whom calls go to
/// @param isRealMoney whether a key was given, so that calls are billed
public record Surroundings(String version, Path home, String address, boolean isRealMoney) {
    /// The home as a person would write it: `~` for the folder of `user` where the system knows that sign, so that
    /// a screenshot does not tell who made it.
    String shownHome(Path user) {
        return File.separatorChar == '/' && home.startsWith(user)
                ? Path.of("~").resolve(user.relativize(home)).toString()
                : home.toString();
    }

    String shownHome() {
        return shownHome(Path.of(System.getProperty("user.home")));
    }
}
