package app.maquette.simulator.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// How seeds are given to pictures: what everything random is drawn from (null = new each time), and what the further
/// pictures of a call with a seed get.
public record Seeds(@Nullable Long origin, Rule rule) {
    public static final Seeds RANDOM = new Seeds(null, Rule.COUNTED);

    private static final long MOST = Integer.MAX_VALUE;

    /// What the vendor does with one seed and several pictures is not known.
    public enum Rule {
        SAME,
        COUNTED
    }

    public Seeds withOrigin(@Nullable Long value) {
        return new Seeds(value, rule);
    }

    public Seeds withRule(Rule value) {
        return new Seeds(origin, value);
    }

    public List<Long> of(@Nullable Long asked, int pictures, SplittableRandom random) {
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            if (asked == null) {
                seeds.add(random.nextLong(MOST + 1));
            } else {
                seeds.add(rule == Rule.SAME ? asked : (asked + i) % (MOST + 1));
            }
        }
        return seeds;
    }
}
