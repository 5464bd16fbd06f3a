package app.maquette.simulator.route;

import app.maquette.simulator.contract.ImageOrder.Size;
import app.maquette.simulator.contract.Refusal;
import app.maquette.simulator.contract.Sizes;
import java.util.Arrays;
import java.util.List;

/// How fields of one request go together: a word and the names of the fields that it is about.
record Rule(String word, List<String> names) {
    void check(Wish wish) throws Refusal {
        List<String> given = names.stream().filter(wish::has).toList();
        switch (word) {
            case "one-at-most" -> {
                if (given.size() > 1) {
                    throw Refusal.invalid(quoted(given) + " cannot be given together");
                }
            }
            case "one-at-least" -> {
                if (given.isEmpty()) {
                    throw Refusal.invalid("One of " + quoted(names) + " is required");
                }
            }
            case "one-exactly" -> {
                if (given.size() != 1) {
                    throw Refusal.invalid("Exactly one of " + quoted(names) + " is required");
                }
            }
            case "alone" -> {
                if (wish.has(first()) && given.size() > 1) {
                    throw Refusal.invalid(
                            "'" + first() + "' cannot be given with " + quoted(given.subList(1, given.size())));
                }
            }
            case "with" -> {
                if (wish.has(first()) && given.size() == 1) {
                    throw Refusal.invalid("'" + first() + "' needs " + quoted(names.subList(1, names.size())));
                }
            }
            case "value" -> value(wish);
            case "only" -> {
                String value = names.get(1);
                if (!wish.text(first(), value).equals(value)
                        && names.stream().skip(2).anyMatch(wish::has)) {
                    throw Refusal.invalid("'" + first() + "' is " + value + " beside "
                            + quoted(given.stream().skip(1).toList()));
                }
            }
            case "window" -> window(wish);
            case "unrepeated" -> {
                if (wish.value(names.get(1))
                        .valueStream()
                        .anyMatch(entry -> entry.path(first()).asString("").equals(wish.text(first(), "")))) {
                    throw Refusal.invalid("'" + names.get(1) + "' repeats '" + first() + "'");
                }
            }
            case "most" -> {
                int most = Integer.parseInt(names.get(1));
                if (wish.has(names.get(2)) && wish.files(first()).size() > most) {
                    throw Refusal.invalid(
                            "'" + first() + "' has more than " + most + " files beside '" + names.get(2) + "'");
                }
            }
            case "account" -> {
                if (given.stream().anyMatch(name -> name.startsWith("character"))
                        && given.stream().anyMatch(name -> name.startsWith("style"))) {
                    throw Refusal.invalid("Style references with a character are not enabled for this account");
                }
            }
            case "keeps-shape" -> {
                if (given.size() == names.size()
                        && !Sizes.isAlike(
                                Sizes.size(wish.text(names.get(1), "")),
                                wish.files(names.get(2)).getFirst().size())) {
                    throw Refusal.invalid("'" + first() + "' cannot be given with a shape other than the source's");
                }
            }
            default -> pictures(wish);
        }
    }

    private String first() {
        return names.getFirst();
    }

    private static String quoted(List<String> names) {
        return "'" + String.join("', '", names) + "'";
    }

    /// A value of the first name needs one of the fields from the third on.
    private void value(Wish wish) throws Refusal {
        List<String> needed = names.subList(2, names.size());
        if (wish.text(first(), "").equals(names.get(1)) && needed.stream().noneMatch(wish::has)) {
            throw Refusal.invalid("'" + first() + "' " + names.get(1) + " needs one of " + quoted(needed));
        }
    }

    /// A part of the picture by its edges, top, left, bottom and right.
    private void window(Wish wish) throws Refusal {
        String[] edges = wish.text(first(), "none").split(",", -1);
        if (edges.length < 4) {
            return;
        }
        Size whole = wish.files(names.get(1)).getFirst().size();
        int[] at = Arrays.stream(edges)
                .mapToInt(edge -> edge.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(edge))
                .toArray();
        long height = (long) at[2] - at[0];
        long width = (long) at[3] - at[1];
        boolean isInside = at[2] <= whole.height() && at[3] <= whole.width();
        boolean fits = Math.min(width, height) >= 256
                && Math.max(width, height) <= 6 * Math.min(width, height)
                && width * height <= 2048L * 2048;
        if (!isInside || !fits) {
            throw Refusal.invalid("'" + first() + "' is not a part of the picture of 256 pixels and more");
        }
    }

    /// What can be said of files only.
    private void pictures(Wish wish) throws Refusal {
        for (Upload upload : wish.files(first())) {
            Size size = upload.size();
            switch (word) {
                case "same-size" -> {
                    // An asset in its place is looked for later.
                    List<Upload> others = wish.files(names.get(1));
                    if (!others.isEmpty() && !others.getFirst().size().equals(size)) {
                        throw Refusal.invalid("'" + first() + "' has another size than '" + names.get(1) + "'");
                    }
                }
                case "two-colours" -> {
                    if (!upload.hasTwoColours()) {
                        throw Refusal.invalid("'" + first() + "' must hold black and white");
                    }
                }
                case "ratio" -> {
                    int most = Integer.parseInt(names.get(1));
                    if (Math.max(size.width(), size.height()) > most * Math.min(size.width(), size.height())) {
                        throw Refusal.invalid("'" + first() + "' has a side more than " + most + " times the other");
                    }
                }
                default -> throw new IllegalStateException("no rule is named " + word);
            }
        }
    }
}
