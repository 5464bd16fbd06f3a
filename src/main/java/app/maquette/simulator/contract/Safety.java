package app.maquette.simulator.contract;

/// Which prompts and pictures the simulated safety check turns down. Words of the prompt trigger it:
/// `forbidden-content` refuses the prompt; `withheld-one` withholds one picture of the call, `withheld-all` all of
/// them, `withheld-blank` one with an empty url instead of null.
public final class Safety {
    private Safety() {}

    public static boolean forbids(String prompt) {
        return prompt.contains("forbidden-content");
    }

    public static boolean withholds(String prompt, int index, int pictures) {
        return prompt.contains("withheld-all")
                || (index == (pictures - 1) / 2 && (prompt.contains("withheld-one") || blanks(prompt)));
    }

    public static boolean blanks(String prompt) {
        return prompt.contains("withheld-blank");
    }
}
