package app.maquette.ui.workbench;

import app.maquette.domain.Brief;
import app.maquette.domain.Model;

/// Briefs with one thing changed.
final class Briefs {
    private Briefs() {}

    static Brief with(Brief brief, Model model) {
        return new Brief(
                brief.prompt(),
                brief.negativePrompt(),
                brief.aspectRatio(),
                brief.style(),
                model,
                brief.magicPrompt(),
                brief.seed(),
                brief.collection());
    }
}
