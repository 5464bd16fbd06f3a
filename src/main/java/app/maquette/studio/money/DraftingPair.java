package app.maquette.studio.money;

import app.maquette.domain.Money;
import java.util.OptionalLong;

/// What a draft costs on the drafting model and a picture on the final model, and when drafting pays: against making
/// the drafts on the final model instead, where the picked one would be the final already.
public record DraftingPair(Money draft, Money last) {
    /// What the alternative costs more; negative when drafting was the dearer way.
    public Money saved(long drafts, long finals) {
        return alternative(drafts).minus(cost(drafts, finals));
    }

    public Money cost(long drafts, long finals) {
        return draft.times(drafts).plus(last.times(finals));
    }

    public Money alternative(long drafts) {
        return last.times(drafts);
    }

    /// What was saved, as part of the alternative.
    public Share savedShare(long drafts, long finals) {
        return Share.of(saved(drafts, finals), alternative(drafts));
    }

    /// What drafting saves when there are very many drafts for each final.
    public Share limit() {
        return Share.of(last.minus(draft), last);
    }

    /// The least number of drafts for each final with which drafting is cheaper; empty when it never is.
    public OptionalLong breakEven() {
        long saves = last.minus(draft).micros();
        return saves <= 0 ? OptionalLong.empty() : OptionalLong.of(last.micros() / saves + 1);
    }
}
