package app.maquette.simulator.drawing;

import app.maquette.simulator.drawing.canvas.Dice;
import app.maquette.simulator.drawing.canvas.PromptWords;
import java.util.Arrays;
import java.util.List;

/// Which scene a prompt asks for: the first word that names one decides, else the seed.
final class Families {
    private static final List<Family> ALL = List.of(
            new Family(
                    "lighthouse sea ocean coast coastal beach sail sailing sailboat boat boats island shore cliff cliffs"
                            + " ship bay marine seaside lagoon",
                    new Coast()),
            new Family(
                    "harbour harbor port village town street houses house city skyline building buildings architecture"
                            + " mediterranean venice marseille lisbon paris market roofs canal",
                    new Town()),
            new Family(
                    "mountain mountains alps alpine hill hills peak peaks hiking landscape valley lake snow national park"
                            + " wilderness volcano ski",
                    new Peaks()),
            new Family("desert dune dunes sand sahara camel canyon cactus oasis mars western", new Dunes()),
            new Family(
                    "coffee cup vase flower flowers bouquet fruit fruits table still tea lemon lemons orange oranges"
                            + " interior ceramic bottle food kitchen breakfast product perfume",
                    new Still()),
            new Family(
                    "space planet planets rocket astronaut galaxy cosmic saturn moon stars orbit spaceship comet",
                    new Space()),
            new Family(
                    "forest tree trees wood woods woodland jungle deer fox bear path rainforest owl autumn",
                    new Forest()),
            new Family(
                    "bauhaus geometric modernist constructivist grid logo icon icons swiss typographic typography shapes"
                            + " pattern tiles mosaic",
                    new Shapes()),
            new Family("wave waves surf flow ribbon ribbons water river music jazz sound wind rhythm", new Waves()),
            new Family(
                    "botanical leaf leaves floral matisse collage cutout cutouts garden plant plants fern textile"
                            + " paper tropical",
                    new Leaves()),
            new Family(
                    "abstract gradient gradients orb orbs sphere spheres glass bubble bubbles fluid neon balls",
                    new Orbs()));

    private record Family(List<String> words, Scene scene) {
        Family(String words, Scene scene) {
            this(Arrays.asList(words.split(" ", -1)), scene);
        }
    }

    private Families() {}

    static Scene of(PromptWords words, Dice dice) {
        return words.inOrder().stream()
                .limit(60)
                .flatMap(word -> ALL.stream().filter(family -> family.words.contains(word)))
                .map(Family::scene)
                .findFirst()
                .orElseGet(() -> dice.one(ALL).scene);
    }
}
