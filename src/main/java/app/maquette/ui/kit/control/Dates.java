package app.maquette.ui.kit.control;

import app.maquette.ui.kit.text.Strings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times in the words of the library.
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter FAR_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private final Strings strings;

    public Dates(Strings strings) {
        this.strings = strings;
    }

    public String heading(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return strings.get("library.day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return strings.get("library.day.yesterday");
        }
        return (day.getYear() == today.getYear() ? DAY : FAR_DAY).format(day);
    }

    public static String exactly(Instant at, ZoneId zone) {
        return EXACT.format(at.atZone(zone));
    }
}
