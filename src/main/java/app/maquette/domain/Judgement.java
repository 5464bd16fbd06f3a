package app.maquette.domain;

/// Verdict and stars (0 to 5) of one picture.
public record Judgement(Verdict verdict, int stars) {
    public static final Judgement NONE = new Judgement(Verdict.NONE, 0);

    public Judgement {
        if (stars < 0 || stars > 5) {
            throw new IllegalArgumentException("stars are 0 to 5");
        }
    }

    public Judgement with(Verdict verdict) {
        return new Judgement(verdict, stars);
    }

    public Judgement withStars(int stars) {
        return new Judgement(verdict, stars);
    }
}
