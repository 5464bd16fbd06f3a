package app.maquette.ui.kit.command;

import java.util.Map;
import java.util.stream.Stream;

/// Which row of digits a keyboard seems to have. An event does not say which key was pressed, only what it writes, and
/// `é` is 2 on one and 0 on the other; so what was written before decides.
enum DigitRow {
    /// Nothing was learned yet: French first.
    UNKNOWN(""),
    /// Digits without Shift, so that every other sign has a key of its own.
    PLAIN(""),
    AZERTY("à&é\"'(-è_ç"),
    CZECH("é+ěščřžýáí");

    /// What no keyboard with plain digits writes without Shift.
    private static final String ONLY_AZERTY = "&\"(_";
    private static final String ONLY_CZECH = "ěřľť";
    /// On so many keyboards that they teach nothing.
    private static final String COMMON = "-'+";
    /// Where Belgian and Slovak rows differ from their neighbours'.
    private static final Map<Integer, Integer> NEIGHBOURS = Map.of((int) '§', 6, (int) 'ľ', 2, (int) 'ť', 5);

    /// What the keys 0 to 9 write without Shift.
    private final String unshifted;

    DigitRow(String unshifted) {
        this.unshifted = unshifted;
    }

    /// The digit whose key writes this without Shift, or -1.
    int digit(int character) {
        if (this == PLAIN) {
            return -1;
        }
        return Stream.of(this, AZERTY, CZECH)
                .map(known -> known.unshifted.indexOf(character))
                .filter(digit -> digit >= 0)
                .findFirst()
                .orElseGet(() -> NEIGHBOURS.getOrDefault(character, -1));
    }

    /// What is known after a key wrote this without Shift.
    ///
    /// @param onCap the digit that the system says is on the key, or -1
    DigitRow after(String text, int onCap) {
        if (text.length() != 1) {
            return this;
        }
        char written = text.charAt(0);
        int french = AZERTY.unshifted.indexOf(written);
        int czech = CZECH.unshifted.indexOf(written);
        if (onCap >= 0 && written == '0' + onCap) {
            return PLAIN;
        }
        if (ONLY_AZERTY.indexOf(written) >= 0 || (french >= 0 && french == onCap)) {
            return AZERTY;
        }
        if (ONLY_CZECH.indexOf(written) >= 0 || (czech >= 0 && czech == onCap)) {
            return CZECH;
        }
        boolean teaches = this != PLAIN && COMMON.indexOf(written) < 0 && (french >= 0) != (czech >= 0);
        return !teaches ? this : french >= 0 ? AZERTY : CZECH;
    }
}
